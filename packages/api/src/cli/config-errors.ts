import type { ExitCode, Screen } from './dependencies.ts';

/** Says what is wrong with the settings, each thing on a line. */
export function misused(screen: Screen, problems: readonly string[]): ExitCode {
  screen.problem(['attune cannot start with these settings:', ...problems].join('\n  '));
  return 2;
}
