import type { Command, CommandContext, CommandName, Decision } from '../couple/command.ts';
import type { Reply } from '../couple/invitation.ts';
import type { Moment } from '../couple/moment.ts';
import type { Couple, Side } from '../couple/state.ts';
import type { View } from '../couple/view.ts';
import type { Dial } from '../dial/dial.ts';
import type { Floor } from '../dial/floor.ts';
import type { CoupleId, InvitationId } from '../ids.ts';
import type { Instant } from '../time.ts';
import type { Motive } from '../yes/motives.ts';

/** What each of the two sees; null once their couple has ended. */
export type Views = Readonly<Record<Side, View | null>>;

/** One step of a couple, whatever it was: what it was like before and after, and what each of the two saw. */
interface TransitionBase {
  readonly at: Instant;
  /** Settled at `at`, except for time itself. */
  readonly before: Couple;
  readonly after: Couple;
  readonly seen: { readonly before: Views; readonly after: Views };
}
/** Time alone: `before` and what was seen before are as they were at `since`. */
export interface TimeTransition extends TransitionBase {
  readonly type: 'time';
  readonly since: Instant;
}
/** What a person asked for. Said again, it is the same request; only its arrival differs. */
export interface Request {
  readonly by: Side;
  readonly name: CommandName;
  readonly moment: Moment;
  /** The place in the trace from which `said` was seen: nothing after it was known to its author. */
  readonly viewedAt: number;
  readonly id: InvitationId;
  readonly motives: readonly Motive[];
  readonly words: 'none' | 'both' | 'strangeIdea' | 'pressing';
  readonly reply: Reply;
  readonly couple: CoupleId;
}
/** A person's own state of desire when they asked, kept by the story and not by the rules. */
export interface KnownDesire {
  /** Null when unknown, or no longer fresh. */
  readonly dial: Dial | null;
  readonly floor: Floor;
}
/** A command arrived and was decided, with its author's desire as it was then. A refused one counts, too. */
export interface CommandTransition extends TransitionBase {
  readonly type: 'command';
  readonly by: Side;
  readonly request: Request;
  readonly act: CommandContext;
  readonly command: Command;
  readonly decision: Decision;
  readonly desire: KnownDesire;
}
/** A person set their dial, or cleared it (null: it is unknown then). */
export interface DialTransition extends TransitionBase {
  readonly type: 'dial';
  readonly by: Side;
  readonly dial: Dial | null;
}
/** A person set their floor. */
export interface FloorTransition extends TransitionBase {
  readonly type: 'floor';
  readonly by: Side;
  readonly floor: Floor;
}
/** The two paired anew, into a couple that is not the one before. */
export interface PairingTransition extends TransitionBase {
  readonly type: 'pairing';
}
/** One step of a couple, of any kind: time, a command, a dial, a floor or a new pairing. */
export type Transition =
  | TimeTransition
  | CommandTransition
  | DialTransition
  | FloorTransition
  | PairingTransition;
/** All that happened in a story, in order. */
export type Trace = readonly Transition[];
