import { type Refused, type Result, refuse } from '@attune/core';

/** One thing that is wrong with the settings. */
export interface ConfigProblem {
  /** The names of the settings that cause it. */
  readonly settings: readonly string[];
  /** What would be right: a sentence that names the settings and never repeats their values. */
  readonly message: string;
}

/** A config, or everything that is wrong with its settings. */
export type ConfigResult<T> = Result<T, readonly ConfigProblem[]>;

/** A problem of one setting. Its message is the setting's name, followed by `predicate`. */
export const problemOf = (setting: string, predicate: string): ConfigProblem => ({
  settings: [setting],
  message: `${setting} ${predicate}`,
});

/** Refuses for a single setting. */
export const refuseSetting = (setting: string, predicate: string): Refused<readonly ConfigProblem[]> =>
  refuse([problemOf(setting, predicate)]);

/** The problems of several results, in order. */
export const problemsIn = (...results: readonly ConfigResult<unknown>[]): readonly ConfigProblem[] =>
  results.flatMap((result) => (result.ok ? [] : result.refusal));
