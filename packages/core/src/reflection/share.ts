import { momentPassed, type OpeningContext } from '../couple/moment.ts';
import { isHiddenByPause } from '../couple/pause.ts';
import { deepEqual } from '../deep-equal.ts';
import type { Mark } from '../ids.ts';
import { countShare } from '../name/turn-limit.ts';
import type { CheckedText } from '../pressure/checked-text.ts';
import type { Refusal } from '../refusal.ts';
import { accept, type Result, refuse } from '../result.ts';
import type { Instant } from '../time.ts';
import type { PromptId } from './prompt.ts';
import {
  type PersonWithReflections,
  type ReflectionSharing,
  reflectionOn,
  type SharedCopy,
  type TimedCopy,
  type WrittenReflection,
  withReflection,
} from './reflection.ts';

/** What to share, and everything that decides whether it is accepted. */
export interface ReflectionShareInput extends OpeningContext {
  /** The prompt whose answer to share. */
  readonly prompt: PromptId;
  /** The couple's turn, by `turnOf`; null while unpaired. */
  readonly turn: number | null;
  /** Checks the shared text, such as `(text) => checkText(text, checkPressure, { kind: 'reflection', language: 'en' })`. */
  readonly check: (text: string) => Result<CheckedText, Refusal<'textPressuring'>>;
}
/** Why nothing was shared, for its author only. */
export type ShareRefusal = Refusal<'notPaired' | 'momentPassed' | 'turnFull' | 'textPressuring'>;

/**
 * Shares a copy of a reflection with the partner, without notifying them. It is an opening, with these refusals in this
 * order:
 * - `notPaired`.
 * - `momentPassed`, also if the author edited the reflection after that moment. A delayed request therefore shares only
 *   the text that the author saw.
 * - `turnFull`, beyond `sharesPerTurn` names and reflections together.
 * - `textPressuring`.
 *
 * Sharing the same copy again, or sharing where there is no reflection, changes nothing.
 */
export function shareReflection<R extends PersonWithReflections>(
  before: R,
  input: ReflectionShareInput,
): Result<R, ShareRefusal> {
  const { policy, prompt, moment, at, turn, check } = input;
  if (turn === null) return refuse({ code: 'notPaired' });
  const reflection = reflectionOn(before, prompt);
  if (!reflection) return accept(before);
  const { written, writtenAt, shared } = reflection;
  if (shared && deepEqual(withoutTime(shared), written)) return accept(before);
  if (momentPassed(policy, moment, before.mark, at) || moment.at < writtenAt) {
    return refuse({ code: 'momentPassed' });
  }
  const crossed = countShare(policy, before.crossed, turn);
  if (!crossed) return refuse({ code: 'turnFull' });
  const copy = copyOf(written, check);
  if (!copy.ok) return copy;
  const timed: TimedCopy = { ...copy.value, sharedAt: at };
  return accept({ ...withReflection(before, { ...reflection, shared: timed }), crossed });
}

function copyOf(
  written: WrittenReflection,
  check: ReflectionShareInput['check'],
): Result<SharedCopy, Refusal<'textPressuring'>> {
  if ('arrival' in written) return accept(written);
  const checked = check(written.text);
  return checked.ok ? accept({ prompt: written.prompt, text: checked.value }) : checked;
}

/** Removes the shared copy at once, as an exit: never refused. Renews the mark. The copy still counts in its turn. */
export function unshareReflection<R extends PersonWithReflections>(
  before: R,
  prompt: PromptId,
  newMark: Mark,
): R {
  const reflection = reflectionOn(before, prompt);
  const after = reflection?.shared ? withReflection(before, { ...reflection, shared: null }) : before;
  return { ...after, mark: newMark };
}

/**
 * The reflections that the partner sees, in the order of the menu. While the partner pauses (since `pausedSince`), they
 * do not see what was shared after the pause began; what was taken back disappears at once (L28).
 */
export const sharedReflections = (
  {
    reflections,
  }: {
    /** The author's reflections. */
    readonly reflections: readonly ReflectionSharing[];
  },
  menu: readonly PromptId[],
  pausedSince: Instant | null,
): readonly SharedCopy[] =>
  menu.flatMap((prompt) => {
    const shared = reflections.find((reflection) => reflection.shared?.prompt === prompt)?.shared;
    return shared && !isHiddenByPause(shared.sharedAt, pausedSince) ? [withoutTime(shared)] : [];
  });

function withoutTime({ sharedAt, ...copy }: TimedCopy): SharedCopy {
  return copy;
}

/** Removes the shared copies and their count at the end of the couple. The person keeps what they wrote. */
export const withoutSharedCopies = <R extends PersonWithReflections>(before: R): R => ({
  ...before,
  crossed: null,
  reflections: before.reflections.map((reflection) => ({ ...reflection, shared: null })),
});
