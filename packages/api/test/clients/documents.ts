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

/** The committed schema, which is the one that clients read. */
export const schemaFile = new URL('../../schema.graphql', import.meta.url).pathname;
export const committedText = readFileSync(schemaFile, 'utf8');
export const committed: GraphQLSchema = buildSchema(committedText);

/** A module of a client. Relay requires its name in operations and fragments: `Home` has `HomeQuery`. */
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

/** The documents for every client. Together they use the whole schema. */
export const modules = modulesIn('documents');
/** The documents that use Relay's own directives. */
export const relayModules = modulesIn('relay');

/** All modules as one document. */
export const wholeDocument: DocumentNode = parse(modules.map(({ text }) => text).join('\n'));

/** Every operation by name, with only the fragments that it needs. */
export const operations: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(separateOperations(wholeDocument)).map(([name, document]) => [name, print(document)]),
);
