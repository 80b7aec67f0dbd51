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

/** What all transitions have: the couple before and after, and what each person saw. */
interface TransitionBase {
  readonly at: Instant;
  /** Settled at `at`, except when time passes. */
  readonly before: Couple;
  readonly after: Couple;
  readonly seen: { readonly before: Views; readonly after: Views };
}
/** Time passed, and nothing else happened. `before` and the views before are those at `since`. */
export interface TimeTransition extends TransitionBase {
  readonly type: 'time';
  readonly since: Instant;
}
/** A request of a person. When it is repeated, it is the same request and arrives again. */
export interface Request {
  readonly by: Side;
  readonly name: CommandName;
  readonly moment: Moment;
  /** The number of transitions that the author had seen when they acted. */
  readonly viewedAt: number;
  readonly id: InvitationId;
  readonly motives: readonly Motive[];
  readonly words: 'none' | 'both' | 'strangeIdea' | 'pressing';
  readonly reply: Reply;
  readonly couple: CoupleId;
}
/** The desire of a person when their request arrives. The trace keeps it, not the rules. */
export interface KnownDesire {
  /** Null when unknown or no longer fresh. */
  readonly dial: Dial | null;
  readonly floor: Floor;
}
/** A command arrived and the rules accepted or refused it. */
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
/** The two paired again and form a new couple. */
export interface PairingTransition extends TransitionBase {
  readonly type: 'pairing';
}
/** One transition of a couple: time, a command, a dial, a floor or a new pairing. */
export type Transition =
  | TimeTransition
  | CommandTransition
  | DialTransition
  | FloorTransition
  | PairingTransition;
/** The transitions of a couple, in order. */
export type Trace = readonly Transition[];
