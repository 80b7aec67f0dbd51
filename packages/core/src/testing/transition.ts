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
  /** The instant of the transition. */
  readonly at: Instant;
  /** Settled at `at`, except when time passes. */
  readonly before: Couple;
  /** The couple afterwards. */
  readonly after: Couple;
  /** What each person saw. */
  readonly seen: {
    /** The views before. */
    readonly before: Views;
    /** The views afterwards. */
    readonly after: Views;
  };
}
/** Time passed, and nothing else happened. `before` and the views before are those at `since`. */
export interface TimeTransition extends TransitionBase {
  /** Tells the transitions apart. */
  readonly type: 'time';
  /** The instant before the time passed. */
  readonly since: Instant;
}
/** A request of a person. When it is repeated, it is the same request and arrives again. */
export interface Request {
  /** The person who sent it. */
  readonly by: Side;
  /** The command that it asks for. */
  readonly name: CommandName;
  /** The moment of the view from which the person acted. */
  readonly moment: Moment;
  /** The number of transitions that the author had seen when they acted. */
  readonly viewedAt: number;
  /** The invitation that it names. */
  readonly id: InvitationId;
  /** The motives that the person named. */
  readonly motives: readonly Motive[];
  /** The content of an invitation, as in a step. */
  readonly words: 'none' | 'both' | 'strangeIdea' | 'pressing';
  /** The words of a no. */
  readonly reply: Reply;
  /** The couple that `leave` names. */
  readonly couple: CoupleId;
}
/** The desire of a person when their request arrives. The trace keeps it, not the rules. */
export interface KnownDesire {
  /** Null when unknown or no longer fresh. */
  readonly dial: Dial | null;
  /** The person's floor. */
  readonly floor: Floor;
}
/** A command arrived and the rules accepted or refused it. */
export interface CommandTransition extends TransitionBase {
  /** Tells the transitions apart. */
  readonly type: 'command';
  /** The person who acted. */
  readonly by: Side;
  /** The request as it arrived. */
  readonly request: Request;
  /** What the host added to it. */
  readonly act: CommandContext;
  /** The command that the rules decided. */
  readonly command: Command;
  /** What the rules answered. */
  readonly decision: Decision;
  /** The author's desire at that instant. */
  readonly desire: KnownDesire;
}
/** A person set their dial, or cleared it (null: it is unknown then). */
export interface DialTransition extends TransitionBase {
  /** Tells the transitions apart. */
  readonly type: 'dial';
  /** The person whose dial it is. */
  readonly by: Side;
  /** The new dial, in dial points. */
  readonly dial: Dial | null;
}
/** A person set their floor. */
export interface FloorTransition extends TransitionBase {
  /** Tells the transitions apart. */
  readonly type: 'floor';
  /** The person whose floor it is. */
  readonly by: Side;
  /** The new floor, in dial points. */
  readonly floor: Floor;
}
/** The two paired again and form a new couple. */
export interface PairingTransition extends TransitionBase {
  /** Tells the transitions apart. */
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
