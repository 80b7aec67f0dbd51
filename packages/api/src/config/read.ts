import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import { closestMatch } from '../did-you-mean.ts';
import { type ConfigProblem, problemOf } from './problem.ts';
import { settings } from './settings.ts';

export type Env = Readonly<Record<string, string | undefined>>;

/** Reads a file as text. Throws when it cannot. */
export type ReadText = (file: string) => string;

export const readTextFile: ReadText = (file) => readFileSync(file, 'utf8');

/** The settings that have a value. An empty one counts as absent. */
export const givenIn = (env: Env): Env =>
  Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));

/** The settings whose own value is invalid. */
export const invalidSettings = (error: z.ZodError | undefined): readonly ConfigProblem[] =>
  (error?.issues ?? []).map(({ path, message }) => problemOf(String(path[0]), message));

/** Names that start with ATTUNE_ and are no setting. Ignoring a misspelt one would silently use its default. */
export function unknownSettings(env: Env): readonly ConfigProblem[] {
  const known = Object.keys(settings);
  return Object.keys(env)
    .filter((name) => name.startsWith('ATTUNE_') && !known.includes(name))
    .map((name) => {
      // The common prefix is left out, since it makes every name look similar.
      const closest = closestMatch(withoutPrefix(name), known.map(withoutPrefix));
      const suggestion = known.find((each) => withoutPrefix(each) === closest);
      return problemOf(name, `is not a setting.${suggestion === undefined ? '' : ` Perhaps ${suggestion}?`}`);
    });
}

const withoutPrefix = (name: string): string => name.replace(/^ATTUNE_/, '');

/** The text of a file. Undefined when it cannot be read. */
export function textIn(file: string, readText: ReadText): string | undefined {
  try {
    return readText(file);
  } catch {
    return undefined;
  }
}

/** The JSON in a file. Undefined when the file cannot be read or holds no JSON. */
export function readJson(file: string, readText: ReadText): unknown {
  try {
    return JSON.parse(readText(file));
  } catch {
    return undefined;
  }
}
