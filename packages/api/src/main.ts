import { readArgs } from './cli/args.ts';
import type { CommandName } from './cli/commands.ts';
import { defaultDependencies } from './cli/default-dependencies.ts';
import type { Command, Dependencies, ExitCode } from './cli/dependencies.ts';
import { helpOf, version } from './cli/help.ts';
import { backup, erase, migrate, newKey, resetClock, rotateKeys } from './cli/maintenance.ts';
import { serve } from './cli/serve.ts';
import { errorMessage } from './cli/startup-error.ts';
import { token } from './cli/token.ts';
import type { Env } from './config/index.ts';

export type { Dependencies, ExitCode, OpenedServer } from './cli/dependencies.ts';

const commands: Readonly<Record<CommandName, Command>> = {
  serve,
  migrate,
  backup,
  'clock reset': resetClock,
  'keys new': newKey,
  'keys rotate': rotateKeys,
  erase,
  token,
};

/**
 * Runs `attune`. Resolves with the exit code. Results go to standard output; errors and the log go to standard error.
 *
 * @param replaced Dependencies to use in place of the default ones, for tests.
 */
export async function run(
  argv: readonly string[],
  env: Env,
  replaced: Partial<Dependencies> = {},
): Promise<ExitCode> {
  const dependencies = { ...defaultDependencies, ...replaced };
  const { output } = dependencies;
  const invocation = readArgs(argv);
  if (!invocation.ok) {
    output.error(`${invocation.refusal}\nattune --help lists the commands.`);
    return 2;
  }
  const { value } = invocation;
  if (value.type === 'command') {
    try {
      return await commands[value.name]({ env, args: value.args, dependencies });
    } catch (error) {
      output.error(`attune ${value.name}: ${errorMessage(error)}`);
      return 1;
    }
  }
  output.result(value.type === 'help' ? helpOf(value.of) : version());
  return 0;
}
