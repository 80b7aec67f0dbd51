import { deepEqual } from '../deep-equal.ts';
import type { Mark } from '../ids.ts';
import type { Instant } from '../time.ts';
import type { PromptId } from './prompt.ts';
import {
  type PersonWithReflections,
  reflectionOn,
  type WrittenReflection,
  withoutReflection,
  withReflection,
} from './reflection.ts';

/** Writes a private answer. If an earlier answer was shared, the partner still sees that copy. Writing the same again changes nothing. */
export function writeReflection<R extends PersonWithReflections>(
  before: R,
  written: WrittenReflection,
  at: Instant,
): R {
  const earlier = reflectionOn(before, written.prompt);
  if (earlier && deepEqual(earlier.written, written)) return before;
  return withReflection(before, { written, writtenAt: at, shared: earlier?.shared ?? null });
}

/** Erases an answer and its shared copy, as an exit: never refused. It renews the mark even if there is no answer. */
export const eraseReflection = <R extends PersonWithReflections>(
  before: R,
  prompt: PromptId,
  newMark: Mark,
): R => ({
  ...before,
  reflections: withoutReflection(before, prompt),
  mark: newMark,
});
