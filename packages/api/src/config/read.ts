import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import { nearest } from '../nearest.ts';
import type { SettingProblem } from './problem.ts';
import { settings } from './settings.ts';

export type Env = Readonly<Record<string, string | undefined>>;

/** How a file is read: its text, or an error. */
export type ReadText = (file: string) => string;

export const readTextFile: ReadText = (file) => readFileSync(file, 'utf8');

/** The settings given. An empty one counts as absent. */
export const givenIn = (env: Env): Env =>
  Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));

/** Returns what is wrong with single settings. */
export const problemsOf = (error: z.ZodError | undefined): readonly SettingProblem[] =>
  (error?.issues ?? []).map(({ path, message }) => {
    const setting = String(path[0]);
    return { settings: [setting], message: `${setting} ${message}` };
  });

/** A misspelt setting would be a default in disguise. */
export function unknownSettings(env: Env): readonly SettingProblem[] {
  const known = Object.keys(settings);
  return Object.keys(env)
    .filter((name) => name.startsWith('ATTUNE_') && !known.includes(name))
    .map((name) => {
      // What all names begin with makes none more alike.
      const meant = nearest(bare(name), known.map(bare));
      const full = known.find((each) => bare(each) === meant);
      const guess = full === undefined ? '' : ` Perhaps ${full}?`;
      return { settings: [name], message: `${name} is not a setting.${guess}` };
    });
}

const bare = (name: string): string => name.replace(/^ATTUNE_/, '');

/** The JSON in a file, or undefined: why it is none is for whoever looks at the file. */
export function readJson(file: string, readText: ReadText): unknown {
  try {
    return JSON.parse(readText(file));
  } catch {
    return undefined;
  }
}
