import { momentPassed, type OpeningContext } from '../couple/moment.ts';
import { isHiddenByPause } from '../couple/pause.ts';
import type { Mark } from '../ids.ts';
import type { CheckedText } from '../pressure/checked-text.ts';
import type { Refusal } from '../refusal.ts';
import { accept, type Result, refuse } from '../result.ts';
import type { Instant } from '../time.ts';
import { countShare, type ShareCount } from './turn-limit.ts';

/** A person's name as a partner may see it. */
export interface DisplayName {
  /** The name now. */
  readonly name: string;
  /** When the person changed to this name; null for a name that they joined with. */
  readonly namedAt: Instant | null;
  /** The name that the partner keeps seeing while they pause; null if they see the current one. */
  readonly nameBeforePause: string | null;
}
/** The fields of a person that a change of name reads and changes. `crossed` counts what they shared in a turn. */
export interface PersonWithName extends DisplayName {
  /** How many texts the person shared in a turn; null before the first one. */
  readonly crossed: ShareCount | null;
}
/** A change of name, and everything that decides whether it is accepted. */
export interface NameChangeInput extends OpeningContext {
  /** The person's current mark. */
  readonly mark: Mark;
  /** The couple's turn; null while unpaired, when no partner sees the name. */
  readonly turn: number | null;
  /** The name that the person asks for. */
  readonly name: string;
  /** When the partner's pause began; null without one. */
  readonly partnerPausedSince: Instant | null;
  /** The result of `checkText()` for the new name. */
  readonly checked: Result<CheckedText, Refusal<'textPressuring'>>;
}
/** Why the name was not changed, for its author only. */
export type RenameRefusal = Refusal<'momentPassed' | 'turnFull' | 'textPressuring'>;

/**
 * Changes a display name. The partner sees it but is not notified; a paused partner sees it once their pause ends. The
 * same name again changes nothing. In a couple, at most `sharesPerTurn` names and reflections together are accepted in a
 * turn.
 */
export function rename<N extends PersonWithName>(
  before: N,
  input: NameChangeInput,
): Result<N, RenameRefusal> {
  const { policy, moment, mark, at, turn, name, partnerPausedSince, checked } = input;
  if (name === before.name) return accept(before);
  if (momentPassed(policy, moment, mark, at)) return refuse({ code: 'momentPassed' });
  const crossed = turn === null ? null : countShare(policy, before.crossed, turn);
  if (turn !== null && !crossed) return refuse({ code: 'turnFull' });
  if (!checked.ok) return checked;
  const nameBeforePause = partnerPausedSince === null ? null : nameShown(before, partnerPausedSince);
  return accept({ ...before, name: checked.value, namedAt: at, nameBeforePause, crossed });
}

/** The name that a partner sees. While they pause (since `pausedSince`), they keep seeing the earlier name (L28). */
export const nameShown = (
  { name, namedAt, nameBeforePause }: DisplayName,
  pausedSince: Instant | null,
): string => (isHiddenByPause(namedAt, pausedSince) ? (nameBeforePause ?? name) : name);

/** Forgets the earlier name at the end of the couple. */
export const withoutNameBeforePause = <N extends DisplayName>(before: N): N => ({
  ...before,
  nameBeforePause: null,
});
