import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { accept, refuse } from '@attune/core';
import { checkPressure } from '@attune/core/pressure/en';
import { z } from 'zod';
import { closestMatch } from '../did-you-mean.ts';
import { type WordOptions, wordProblems } from '../use-cases/content.ts';
import { type ConfigResult, problemsIn } from './problem.ts';
import { type ReadText, readJson } from './read.ts';

/** Lists the names in a folder. Throws when it cannot. */
export type ListFolder = (folder: string) => readonly string[];

export const listFolder: ListFolder = (folder) => readdirSync(folder).sort();

const text = z.string('is a text.');
const menu = z.strictObject(
  {
    added: z
      .record(z.string(), z.record(z.string(), text, 'has a text for each language.'), 'has ids.')
      .optional(),
    removed: z.array(text, 'is a list of ids.').optional(),
  },
  'has `added` and `removed`.',
);
const support = z.array(
  z.strictObject(
    {
      kind: text,
      name: text,
      region: text,
      checkedOn: text,
      url: text.nullish(),
      phone: text.nullish(),
      text: z.strictObject({ number: text, word: text.nullable() }, 'has `number` and `word`.').nullish(),
    },
    'has kind, name, region and checkedOn, and url, phone or text.',
  ),
  'is a list of resources.',
);
const copy = z.record(z.string(), text, 'is an object of texts by key.');

/** The files of a content folder that exist once, each with its shape. */
const files = { 'ideas.json': menu, 'prompts.json': menu, 'support.json': support } as const;

/**
 * Reads a host's own texts from a folder: `ideas.json`, `prompts.json`, `support.json`, and `copy.de.json` for a language.
 * Other files than `.json` are ignored. Refuses with all problems at once.
 */
export function readContent(
  folder: string | undefined,
  readText: ReadText,
  list: ListFolder,
): ConfigResult<WordOptions> {
  if (folder === undefined) return accept({});
  const names = namesIn(folder, list);
  if (names === null) return refuse([problem(' names a readable folder.')]);
  const read = names.map((name) => readFile(name, readJson(join(folder, name), readText)));
  const problems = problemsIn(...read);
  if (problems.length > 0) return refuse(problems);
  const parts = read.map((part) => (part.ok ? part.value : {}));
  const catalogs = Object.assign({}, ...parts.map(({ copy: catalog = {} }) => catalog));
  return accept({ ...Object.assign({}, ...parts), copy: catalogs });
}

function namesIn(folder: string, list: ListFolder): readonly string[] | null {
  try {
    return list(folder).filter((name) => name.endsWith('.json') && !name.startsWith('.'));
  } catch {
    return null;
  }
}

/** Checks the shape of one file, then its texts as `createAttune` does. */
function readFile(name: string, json: unknown): ConfigResult<WordOptions> {
  const language = /^copy\.(.+)\.json$/.exec(name)?.[1];
  if (language === undefined && !(name in files)) return refuse([problem(`, ${name}: ${noSuchFile(name)}`)]);
  if (json === undefined) return refuse([problem(`, ${name} is a readable file with JSON.`)]);
  const shape = language === undefined ? files[name as keyof typeof files] : copy;
  const { success, data, error } = shape.safeParse(json);
  if (!success) {
    return refuse(
      error.issues.map(({ path, message }) => {
        const where = path.length === 0 ? '' : `, ${path.join('.')}`;
        return problem(`, ${name}${where} ${message}`);
      }),
    );
  }
  const options = (
    language === undefined ? { [name.replace('.json', '')]: data } : { copy: { [language]: data } }
  ) as WordOptions;
  const problems = wordProblems(options, checkPressure);
  return problems.length > 0
    ? refuse(problems.map((each) => problem(`, ${name}: ${each}`)))
    : accept(options);
}

const problem = (rest: string) => ({ settings: ['ATTUNE_CONTENT'], message: `ATTUNE_CONTENT${rest}` });

function noSuchFile(name: string): string {
  const closest = closestMatch(name, [...Object.keys(files), 'copy.de.json']);
  const known = `the folder has ${Object.keys(files).join(', ')} and copy.de.json, for each language.`;
  return closest === null ? known : `perhaps ${closest}? Otherwise, ${known}`;
}
