import { momentPassed, type OpeningContext } from '../couple/moment.ts';
import type { Mark } from '../ids.ts';
import type { CheckedText } from '../pressure/checked-text.ts';
import type { Refusal } from '../refusal.ts';
import { accept, type Result, refuse } from '../result.ts';
import { countShare, type ShareCount } from './turn-limit.ts';

/** The fields of a person that a change of name reads and changes. `crossed` counts what they shared in a turn. */
export interface PersonWithName {
  readonly name: string;
  readonly crossed: ShareCount | null;
}
/** A change of name, and everything that decides whether it is accepted. */
export interface NameChangeInput extends OpeningContext {
  readonly mark: Mark;
  /** The couple's turn; null while unpaired, when no partner sees the name. */
  readonly turn: number | null;
  readonly name: string;
  /** The result of `checkText()` for the new name. */
  readonly checked: Result<CheckedText, Refusal<'textPressuring'>>;
}
/** Why the name was not changed, for its author only. */
export type RenameRefusal = Refusal<'momentPassed' | 'turnFull' | 'textPressuring'>;

/**
 * Changes a display name. The partner sees it but is not notified. The same name again changes nothing. In a couple, at
 * most `sharesPerTurn` names and reflections together are accepted in a turn.
 */
export function rename<N extends PersonWithName>(
  before: N,
  input: NameChangeInput,
): Result<N, RenameRefusal> {
  const { policy, moment, mark, at, turn, name, checked } = input;
  if (name === before.name) return accept(before);
  if (momentPassed(policy, moment, mark, at)) return refuse({ code: 'momentPassed' });
  const crossed = turn === null ? null : countShare(policy, before.crossed, turn);
  if (turn !== null && !crossed) return refuse({ code: 'turnFull' });
  if (!checked.ok) return checked;
  return accept({ ...before, name: checked.value, crossed });
}
