import type { SettingProblem } from '../config.ts';
import type { ExitCode, Screen } from './parts.ts';

/** Prints what is wrong with the settings, each problem on its own line. */
export function misused(screen: Screen, problems: readonly SettingProblem[]): ExitCode {
  screen.problem(
    ['attune cannot start with these settings:', ...problems.map(({ message }) => message)].join('\n  '),
  );
  return 2;
}
