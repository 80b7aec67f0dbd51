import { readArgs } from './cli/args.ts';
import type { CommandName } from './cli/commands.ts';
import { shipped } from './cli/default-dependencies.ts';
import type { Command, ExitCode, Parts } from './cli/dependencies.ts';
import { helpOf, version } from './cli/help.ts';
import { backup, erase, migrate, newKey, rotateKeys } from './cli/maintenance.ts';
import { serve } from './cli/serve.ts';
import { why } from './cli/startup-error.ts';
import { token } from './cli/token.ts';
import type { Env } from './config/index.ts';

export type { ExitCode, Opened, Parts } from './cli/dependencies.ts';

const perform: Readonly<Record<CommandName, Command>> = {
  serve,
  migrate,
  backup,
  'keys new': newKey,
  'keys rotate': rotateKeys,
  erase,
  token,
};

/**
 * `attune`, from start to end; resolves with the code to exit with. Results go to standard output, problems and the
 * log to standard error.
 */
export async function run(
  argv: readonly string[],
  env: Env,
  replaced: Partial<Parts> = {},
): Promise<ExitCode> {
  const parts = { ...shipped, ...replaced };
  const { screen } = parts;
  const asked = readArgs(argv);
  if (!asked.ok) {
    screen.problem(`${asked.refusal}\nattune --help shows what there is.`);
    return 2;
  }
  const { value } = asked;
  if (value.type === 'command') {
    try {
      return await perform[value.name]({ env, given: value.given, parts });
    } catch (error) {
      screen.problem(`attune ${value.name}: ${why(error)}`);
      return 1;
    }
  }
  screen.result(value.type === 'help' ? helpOf(value.of) : version());
  return 0;
}
