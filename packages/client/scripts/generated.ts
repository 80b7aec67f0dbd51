import { readFileSync } from 'node:fs';
import { generate } from '@graphql-codegen/cli';
import { Kind, parse, print, Source, stripIgnoredCharacters } from 'graphql';

const root = new URL('..', import.meta.url).pathname;
const documentFiles = ['view', 'refusal', 'openings', 'exits', 'own', 'host', 'journal'].map(
  (name) => `documents/${name}.graphql`,
);

/** The TypeScript type of each custom scalar in JSON. */
const scalars = {
  ID: 'string',
  Dial: 'number',
  Felt: 'number',
  Floor: 'number',
  Instant: 'string',
  Moment: 'string',
  Duration: 'string',
  Date: 'string',
  LocalDate: 'string',
  UtcOffset: 'string',
};

const heading = '// Generated from schema.graphql and documents/ by `npm run generate`. Do not edit.\n';

/** Returns the generated files of `src/generated`, by name. */
export async function generatedFiles(): Promise<Readonly<Record<string, string>>> {
  return { 'types.ts': await types(), 'documents.ts': documents() };
}

/** The types of the inputs, the enums and the data of each document. */
async function types(): Promise<string> {
  const name = 'types.ts';
  const config = {
    enumType: 'string-literal',
    immutableTypes: true,
    inlineFragmentTypes: 'combine',
    strictScalars: true,
    useTypeImports: true,
    scalars,
  };
  const outputs = await generate(
    {
      cwd: root,
      schema: `${root}../api/schema.graphql`,
      documents: documentFiles.map((file) => root + file),
      silent: true,
      generates: { [name]: { plugins: ['typescript-operations'], config } },
    },
    false,
  );
  const [output] = outputs as readonly { readonly content: string }[];
  if (!output) throw new Error('graphql-codegen wrote no file.');
  return `${heading}\n${output.content}`;
}

/** The text of each operation, named as its command or query, and of each fragment. */
function documents(): string {
  const operations: Record<string, string> = {};
  const fragments: Record<string, string> = {};
  for (const file of documentFiles) {
    const { definitions } = parse(new Source(readFileSync(root + file, 'utf8'), file));
    for (const definition of definitions) {
      if (!('name' in definition) || !definition.name) throw new Error(`${file}: a definition has no name.`);
      const { value } = definition.name;
      const text = stripIgnoredCharacters(print(definition));
      if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[value] = text;
      else operations[`${value.charAt(0).toLowerCase()}${value.slice(1)}`] = text;
    }
  }
  const lines = (texts: Readonly<Record<string, string>>): string =>
    Object.entries(texts)
      .map(([name, text]) => `  ${name}:\n    '${text}',\n`)
      .join('');
  return `${heading}
export const operations = {\n${lines(operations)}} as const;

export const fragments: Readonly<Record<string, string>> = {\n${lines(fragments)}};
`;
}
