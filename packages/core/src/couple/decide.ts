import type { Policy } from '../policy.ts';
import { accept } from '../result.ts';
import { applyExit } from './apply-exit.ts';
import { applyOpening } from './apply-opening.ts';
import { type Command, type CommandContext, type Decision, isExit } from './command.ts';
import { settle } from './settle.ts';
import type { Couple } from './state.ts';

/**
 * Settles a couple and applies one command. Returns the settled couple by identity if the command changes nothing.
 * Exits are never refused.
 *
 * @throws TypeError if the yes token was not made for this command, which is a bug in the caller.
 */
export function decide(policy: Policy, before: Couple, context: CommandContext, command: Command): Decision {
  const couple = settle(policy, before, context.at);
  if (!isExit(command)) return applyOpening(policy, couple, context, command);
  return accept(couple.ended ? couple : applyExit(policy, couple, context, command));
}
