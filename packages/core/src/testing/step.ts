import type { CommandName } from '../couple/command.ts';
import type { Side } from '../couple/state.ts';
import type { Dial } from '../dial/dial.ts';
import type { Floor } from '../dial/floor.ts';
import type { Motive } from '../yes/motives.ts';

/** The spans of a policy that a story waits for. */
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

/** Time passes: a span of the policy, the way to the couple's next deadline, or (`instant`) none. */
export interface Wait {
  readonly type: 'wait';
  readonly for: (typeof waits)[number] | 'deadline' | 'instant';
  /** Milliseconds more or less, to meet the transitions of a span. */
  readonly plus: number;
}
/** A person sets their dial, or clears it (null: it is unknown then). */
export interface SetDial {
  readonly type: 'dial';
  readonly by: Side;
  readonly dial: Dial | null;
}
/** A person sets their own floor. */
export interface SetFloor {
  readonly type: 'floor';
  readonly by: Side;
  readonly floor: Floor;
}
/** Where a command is said from: now, an earlier look of the same person (0 the latest), or ahead of the clock. */
export type MomentPick =
  | { readonly from: 'now' }
  | { readonly from: 'earlier'; readonly back: number }
  | { readonly from: 'future'; readonly ahead: number };
/** Which invitation is named: the one that stands, an earlier one of either person (0 the latest), or none there ever was. */
export type IdPick = 'standing' | 'unknown' | { readonly back: number };

/** A person gives a command; `said` and `id` may name the past, as a delayed or reordered request does. */
export interface SendCommand {
  readonly type: 'command';
  readonly by: Side;
  readonly name: CommandName;
  readonly moment: MomentPick;
  readonly id: IdPick;
  readonly motives: readonly Motive[];
  /** What an invitation carries: nothing, an idea and a note, an idea not in common, or a note that presses. */
  readonly words: 'none' | 'both' | 'strangeIdea' | 'pressing';
  /** Whether `leave` names this couple or an earlier one. */
  readonly couple: 'this' | 'earlier';
}
/** An earlier request arrives once more (0 the latest), just as it was said. */
export interface Repeat {
  readonly type: 'repeat';
  readonly back: number;
}
/** The two pair anew, once their couple has ended; before that, nothing happens. */
export interface PairAgain {
  readonly type: 'pairAgain';
}
/** One thing that happens in a story, before it is known what comes of it. */
export type Step = Wait | SetDial | SetFloor | SendCommand | Repeat | PairAgain;
