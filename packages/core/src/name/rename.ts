import { momentPassed, type OpeningContext } from '../couple/moment.ts';
import type { Mark } from '../ids.ts';
import type { CheckedText } from '../pressure/checked-text.ts';
import type { Refusal } from '../refusal.ts';
import { accept, type Result, refuse } from '../result.ts';
import { countShare, type ShareCount } from './turn-limit.ts';

/** Whoever has a display name, with the words they let cross of late; null for none. */
export interface PersonWithName {
  readonly name: string;
  readonly crossed: ShareCount | null;
}
/** A change of name, and all that decides whether it counts. */
export interface NameChangeInput extends OpeningContext {
  readonly mark: Mark;
  /** The couple's turn; null while unpaired, when a name crosses to nobody. */
  readonly turn: number | null;
  /** The new name, as it was asked for and as `checkText()` answered. */
  readonly name: string;
  readonly checked: Result<CheckedText, Refusal<'textPressuring'>>;
}
/** Why a name stayed as it was, for its author alone; `textPressuring` brings the places that press. */
export type RenameRefusal = Refusal<'momentPassed' | 'turnFull' | 'textPressuring'>;

/**
 * Changes a display name, which a partner sees without being woken. The same name again changes nothing;
 * within a couple, names and shared reflections together are at most `sharesPerTurn` a turn.
 */
export function rename<N extends PersonWithName>(
  before: N,
  renaming: NameChangeInput,
): Result<N, RenameRefusal> {
  const { policy, moment, mark, at, turn, name, checked } = renaming;
  if (name === before.name) return accept(before);
  if (momentPassed(policy, moment, mark, at)) return refuse({ code: 'momentPassed' });
  const crossed = turn === null ? null : countShare(policy, before.crossed, turn);
  if (turn !== null && !crossed) return refuse({ code: 'turnFull' });
  if (!checked.ok) return checked;
  return accept({ ...before, name: checked.value, crossed });
}
