import type { SettingName } from './settings.ts';

/** What is wrong with one setting, or with several together. */
export interface SettingProblem {
  /** The settings that it is about. Some of them may be unknown to Attune. */
  readonly settings: readonly string[];
  /** A sentence that names these settings and never repeats their values. */
  readonly message: string;
}

/** Returns a problem of one setting; its name and what is wrong with it make the sentence. */
export const singleProblem = (setting: SettingName, says: string): SettingProblem => ({
  settings: [setting],
  message: `${setting} ${says}`,
});

/** Returns a problem that the sentence is about as a whole. */
export const jointProblem = (
  settings: readonly [SettingName, ...SettingName[]],
  message: string,
): SettingProblem => ({ settings, message });
