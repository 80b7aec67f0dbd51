import type { ConfigProblem } from '../config/problem.ts';
import type { ExitCode, Output } from './dependencies.ts';

/** Prints the problems of the settings, one a line. Returns the exit code for wrong usage. */
export function reportConfigProblems(screen: Output, problems: readonly ConfigProblem[]): ExitCode {
  screen.error(
    ['attune cannot start with these settings:', ...problems.map(({ message }) => message)].join('\n  '),
  );
  return 2;
}
