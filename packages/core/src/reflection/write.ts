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

/** Writes an answer, privately: a copy that was shared stays as it is. The same again changes nothing. */
export function writeReflection<R extends PersonWithReflections>(
  before: R,
  written: WrittenReflection,
  at: Instant,
): R {
  const now = reflectionOn(before, written.prompt);
  if (now && deepEqual(now.written, written)) return before;
  return withReflection(before, { written, writtenAt: at, shared: now?.shared ?? null });
}

/** An exit: erases an answer with its copy, never refused. It renews the mark, also where there was none. */
export const eraseReflection = <R extends PersonWithReflections>(
  before: R,
  prompt: PromptId,
  fresh: Mark,
): R => ({
  ...before,
  reflections: withoutReflection(before, prompt),
  mark: fresh,
});
