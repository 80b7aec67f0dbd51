import plugin from '@graphql-eslint/eslint-plugin';
import { ESLint, type Linter } from 'eslint';
import { modules, schemaFile } from './documents.ts';
import { documentRules, schemaRules } from './lint-rules.ts';

// The plugin's types differ from ESLint's only in optional fields.
const eslintPlugin = plugin as unknown as ESLint.Plugin;

const api = new URL('../..', import.meta.url).pathname;
const documents = modules.map(({ file }) => file);

const config = (files: string, rules: Linter.RulesRecord): Linter.Config => ({
  files: [files],
  plugins: { '@graphql-eslint': eslintPlugin },
  languageOptions: {
    parser: plugin.parser,
    // The plugin reads this once per process, so all files share it.
    parserOptions: { graphQLConfig: { schema: schemaFile, documents } },
  },
  rules,
});

const linter = new ESLint({
  cwd: api,
  overrideConfigFile: true,
  overrideConfig: [config('schema.graphql', schemaRules), config('**/documents/*.graphql', documentRules)],
});

const findings = (results: readonly ESLint.LintResult[]): readonly string[] =>
  results.flatMap(({ filePath, messages }) =>
    messages.map(({ line, ruleId, message }) => `${filePath.replace(api, '')}:${line} ${ruleId}: ${message}`),
  );

/** Lints a schema and returns the findings. */
export const lintSchema = async (text: string): Promise<readonly string[]> =>
  findings(await linter.lintText(text, { filePath: 'schema.graphql' }));

/** Lints our documents and returns the findings. */
export const lintDocuments = async (): Promise<readonly string[]> =>
  findings(await linter.lintFiles(documents));
