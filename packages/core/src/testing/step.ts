import type { CommandName } from '../couple/command.ts';
import type { Side } from '../couple/state.ts';
import type { Dial } from '../dial/dial.ts';
import type { Floor } from '../dial/floor.ts';
import type { Motive } from '../yes/motives.ts';

/** The spans of a policy for which a step may wait. */
export const waits = [
  'fresh',
  'fades',
  'lasts',
  'spacing',
  'doorLasts',
  'matchLasts',
  'doorSpacing',
  'shownFor',
  'moment',
] as const;

/** Time passes: a span of the policy, the time until the couple's next deadline, or no time (`instant`). */
export interface Wait {
  /** Tells the steps apart. */
  readonly type: 'wait';
  /** Which span passes. */
  readonly for: (typeof waits)[number] | 'deadline' | 'instant';
  /** Milliseconds to add, to reach the instants just before and after a deadline. */
  readonly plus: number;
}
/** A person sets their dial, or clears it (null: it is unknown then). */
export interface SetDial {
  /** Tells the steps apart. */
  readonly type: 'dial';
  /** The person whose dial it is. */
  readonly by: Side;
  /** The new dial, in dial points. */
  readonly dial: Dial | null;
}
/** A person sets their own floor. */
export interface SetFloor {
  /** Tells the steps apart. */
  readonly type: 'floor';
  /** The person whose floor it is. */
  readonly by: Side;
  /** The new floor, in dial points. */
  readonly floor: Floor;
}
/**
 * The moment that a command carries: the current one, that of an earlier view of the same person (0 is the latest), or
 * one `ahead` milliseconds in the future.
 */
export type MomentPick =
  | {
      /** The current moment. */
      readonly from: 'now';
    }
  | {
      /** The moment of an earlier view. */
      readonly from: 'earlier';
      /** How many views back; 0 is the latest. */
      readonly back: number;
    }
  | {
      /** A moment that a wrong clock made. */
      readonly from: 'future';
      /** How far in the future, in milliseconds. */
      readonly ahead: number;
    };
/**
 * The invitation that a command names: the standing one, an earlier one of either person (0 is the latest), or an unknown
 * id.
 */
export type IdPick =
  | 'standing'
  | 'unknown'
  | {
      /** How many invitations back. */
      readonly back: number;
    };

/** A person sends a command. `moment` and `id` may name the past, as in a delayed or reordered request. */
export interface SendCommand {
  /** Tells the steps apart. */
  readonly type: 'command';
  /** The person who sends it. */
  readonly by: Side;
  /** The command. */
  readonly name: CommandName;
  /** The moment that it carries. */
  readonly moment: MomentPick;
  /** The invitation that it names. */
  readonly id: IdPick;
  /** The motives that the person names. */
  readonly motives: readonly Motive[];
  /** The content of an invitation: none, an idea and a note, an idea not in common, or a note that presses. */
  readonly words: 'none' | 'both' | 'strangeIdea' | 'pressing';
  /** Whether `leave` names this couple or an earlier one. */
  readonly couple: 'this' | 'earlier';
}
/** An earlier request (0 is the latest) arrives again, unchanged. */
export interface Repeat {
  /** Tells the steps apart. */
  readonly type: 'repeat';
  /** How many requests back. */
  readonly back: number;
}
/** The two pair again after their couple has ended. Before that, nothing happens. */
export interface PairAgain {
  /** Tells the steps apart. */
  readonly type: 'pairAgain';
}
/** One step of a sequence that `runTrace` runs. It becomes a transition. */
export type Step = Wait | SetDial | SetFloor | SendCommand | Repeat | PairAgain;
