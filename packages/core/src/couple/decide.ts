import type { Policy } from '../policy.ts';
import { accept } from '../result.ts';
import { applyExit } from './apply-exit.ts';
import { applyOpening } from './apply-opening.ts';
import { type Command, type CommandContext, type Decision, isExit } from './command.ts';
import { settle } from './settle.ts';
import type { Couple } from './state.ts';

/**
 * What a command does to a couple. Settles first; answers the settled couple itself, by identity, when the
 * command changes nothing. Exits are never refused.
 *
 * @throws TypeError when a yes was not given for this very act: a bug in the caller.
 */
export function decide(policy: Policy, before: Couple, act: CommandContext, command: Command): Decision {
  const couple = settle(policy, before, act.at);
  if (!isExit(command)) return applyOpening(policy, couple, act, command);
  return accept(couple.ended ? couple : applyExit(policy, couple, act, command));
}
