import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import {
  buildSchema,
  type DocumentNode,
  type GraphQLSchema,
  parse,
  print,
  separateOperations,
} from 'graphql';

const here = new URL('.', import.meta.url).pathname;

/** The schema as clients get it: the committed file, and not the code. */
export const schemaFile = new URL('../../schema.graphql', import.meta.url).pathname;
export const committedText = readFileSync(schemaFile, 'utf8');
export const committed: GraphQLSchema = buildSchema(committedText);

/** A module of a client, by which Relay names its operations and fragments: `Home` has `HomeQuery`. */
export interface Module {
  readonly name: string;
  readonly file: string;
  readonly text: string;
}

const modulesIn = (folder: string): readonly Module[] =>
  globSync(`${folder}/*.graphql`, { cwd: here })
    .toSorted()
    .map((path) => {
      const file = `${here}${path}`;
      return { name: basename(path, '.graphql'), file, text: readFileSync(file, 'utf8') };
    });

/** What any client may ask; together they ask for all there is. */
export const modules = modulesIn('documents');
/** What only Relay understands, by directives of its own. */
export const relayModules = modulesIn('relay');

/** All modules as one document. */
export const wholeDocument: DocumentNode = parse(modules.map(({ text }) => text).join('\n'));

/** Every operation as it is sent, by its name: with the fragments it needs, and no others. */
export const operations: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(separateOperations(wholeDocument)).map(([name, document]) => [name, print(document)]),
);
