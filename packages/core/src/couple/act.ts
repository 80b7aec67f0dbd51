import type { PersonId } from '../ids.ts';
import type { Policy } from '../policy.ts';
import { accept, type Result, refuse } from '../result.ts';
import { refusalUnpaired } from './apply-opening.ts';
import { type CommandContext, type CommandRefusal, isExit, type NewIds } from './command.ts';
import { type CommandRequest, commandOf, type PersonWithDesire } from './command-request.ts';
import { decide } from './decide.ts';
import { type CoupleRecord, sideOf } from './record.ts';
import { settle } from './settle.ts';
import { type Side, sides } from './state.ts';
import { sameView, type View, view } from './view.ts';

/** When a command arrives, with what a host adds to it. */
export interface ActContext {
  /** Now, by the host's clock, which never goes back. */
  readonly at: CommandContext['at'];
  /** Two new random ids. The command uses them if it needs them; never pass the same ones again. */
  readonly newIds: NewIds;
  /** The ideas that an invitation may name, by `ideasInCommon`. Default: none. */
  readonly ideasInCommon?: CommandContext['ideasInCommon'];
}

/** What an accepted command leads to. */
export interface Acted<C extends CoupleRecord> {
  /** The couple to keep from now on; null once it has ended. */
  readonly couple: C | null;
  /** What the person who acted sees now; null once the couple has ended. */
  readonly view: View | null;
  /** Whether the command had an effect. If not, there is nothing to write. */
  readonly changed: boolean;
  /** The people whose view changed, for the host only: tell each of them to look again, and nothing else. */
  readonly notify: readonly PersonId[];
}

/**
 * Runs one command of a person: checks that their reading is fresh, makes the yes, settles the couple, and decides. Give
 * the person as they are now, under the lock under which you write the result. A couple of null means that the person is
 * in no couple: an opening is refused `supportFirst` or `notPaired`, and an exit succeeds. Exits are never refused.
 *
 * @throws RangeError if the person is not in the couple, which is a bug in the caller
 */
export function act<C extends CoupleRecord>(
  policy: Policy,
  couple: C | null,
  person: PersonWithDesire,
  request: CommandRequest,
  context: ActContext,
): Result<Acted<C>, CommandRefusal> {
  const { at, newIds, ideasInCommon = [] } = context;
  const command = commandOf(policy, person, request, context);
  if (!couple) {
    return isExit(command)
      ? accept({ couple, view: null, changed: false, notify: [] })
      : refuse(refusalUnpaired(command));
  }
  const by = sideOf(couple, person.id);
  const before = settle(policy, couple.state, at);
  const facts = { by, person: person.id, couple: couple.id, at, newIds, ideasInCommon };
  const decision = decide(policy, before, facts, command);
  if (!decision.ok) return decision;
  const after = decision.value;
  const changed = after !== before;
  const seen = view(policy, after, by, at);
  const seenBy = (side: Side) => (side === by ? seen : view(policy, after, side, at));
  const notify = changed
    ? sides.filter((side) => !sameView(view(policy, before, side, at), seenBy(side)))
    : [];
  return accept({
    couple: after.ended ? null : { ...couple, state: after },
    view: seen,
    changed,
    notify: notify.map((side) => couple.people[side]),
  });
}
