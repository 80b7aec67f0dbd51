import { momentPassed, type OpeningContext } from '../couple/moment.ts';
import { deepEqual } from '../deep-equal.ts';
import type { Mark } from '../ids.ts';
import { countShare } from '../name/turn-limit.ts';
import type { CheckedText } from '../pressure/checked-text.ts';
import type { Refusal } from '../refusal.ts';
import { accept, type Result, refuse } from '../result.ts';
import type { PromptId } from './prompt.ts';
import {
  type PersonWithReflections,
  type ReflectionSharing,
  reflectionOn,
  type SharedCopy,
  type WrittenReflection,
  withReflection,
} from './reflection.ts';

/** What is to be shared, and all that decides whether it crosses. */
export interface ReflectionShareInput extends OpeningContext {
  readonly prompt: PromptId;
  /** The couple's turn, by `turnOf`; null while unpaired. */
  readonly turn: number | null;
  /** Checks the words that are to cross, such as `(text) => checkText(text, pressureIn, 'en')`. */
  readonly check: (text: string) => Result<CheckedText, Refusal<'textPressuring'>>;
}
/** Why nothing crossed, for its author alone; `textPressuring` brings the places that press. */
export type ShareRefusal = Refusal<'notPaired' | 'momentPassed' | 'turnFull' | 'textPressuring'>;

/**
 * Shares what I wrote: my partner sees a copy of it as it is, and is not woken. It opens, and is refused in
 * this order: `notPaired`; what is shared already, and what was never written, changes nothing;
 * `momentPassed`, also when I wrote something else since that moment, so that a delayed request shares no
 * words but those I looked at; `turnFull`, at `sharesPerTurn` together with names; `textPressuring`.
 */
export function shareReflection<R extends PersonWithReflections>(
  before: R,
  sharing: ReflectionShareInput,
): Result<R, ShareRefusal> {
  const { policy, prompt, moment, at, turn, check } = sharing;
  if (turn === null) return refuse({ code: 'notPaired' });
  const reflection = reflectionOn(before, prompt);
  if (!reflection) return accept(before);
  const { written, writtenAt, shared } = reflection;
  if (deepEqual(shared, written)) return accept(before);
  if (momentPassed(policy, moment, before.mark, at) || moment.at < writtenAt) {
    return refuse({ code: 'momentPassed' });
  }
  const crossed = countShare(policy, before.crossed, turn);
  if (!crossed) return refuse({ code: 'turnFull' });
  const copy = copyOf(written, check);
  if (!copy.ok) return copy;
  return accept({ ...withReflection(before, { ...reflection, shared: copy.value }), crossed });
}

function copyOf(
  written: WrittenReflection,
  check: ReflectionShareInput['check'],
): Result<SharedCopy, Refusal<'textPressuring'>> {
  if ('arrival' in written) return accept(written);
  const checked = check(written.text);
  return checked.ok ? accept({ prompt: written.prompt, text: checked.value }) : checked;
}

/** An exit: the copy is gone at once, never refused. It renews the mark and gives nothing back to the turn. */
export function unshareReflection<R extends PersonWithReflections>(
  before: R,
  prompt: PromptId,
  fresh: Mark,
): R {
  const reflection = reflectionOn(before, prompt);
  const left = reflection?.shared ? withReflection(before, { ...reflection, shared: null }) : before;
  return { ...left, mark: fresh };
}

/** What my partner sees of my reflections, in the order of the menu. */
export const sharedReflections = (
  { reflections }: { readonly reflections: readonly ReflectionSharing[] },
  menu: readonly PromptId[],
): readonly SharedCopy[] =>
  menu.flatMap((prompt) => reflections.find(({ shared }) => shared?.prompt === prompt)?.shared ?? []);

/** What a couple's end leaves: what I wrote, for me alone, and no count of what crossed. */
export const withoutSharedCopies = <R extends PersonWithReflections>(before: R): R => ({
  ...before,
  crossed: null,
  reflections: before.reflections.map((reflection) => ({ ...reflection, shared: null })),
});
