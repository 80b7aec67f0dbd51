import type { Brand, Mark } from '../ids.ts';
import type { ShareCount } from '../name/turn-limit.ts';
import type { Policy } from '../policy.ts';
import type { CheckedText } from '../pressure/checked-text.ts';
import { accept, type Result, refuse } from '../result.ts';
import type { Instant } from '../time.ts';
import type { Arrival } from './arrival.ts';
import type { ArrivalPrompt, PromptId, TextPrompt } from './prompt.ts';

/** Words of a reflection: something to read, well-formed, at most `reflectionMax` code points. */
export type ReflectionText = Brand<string, 'ReflectionText'>;

/** Reads the words of a reflection. Blank, too long and broken Unicode are refused, never cut. */
export function parseReflectionText(policy: Policy, text: string): Result<ReflectionText, 'notAReflection'> {
  const fits = text.trim() !== '' && text.isWellFormed() && [...text].length <= policy.reflectionMax;
  return fits ? accept(text as ReflectionText) : refuse('notAReflection');
}

interface ArrivalAnswer {
  readonly prompt: ArrivalPrompt;
  readonly arrival: Arrival;
}
interface TextAnswer<Text extends string> {
  readonly prompt: TextPrompt;
  readonly text: Text;
}
/** An answer to a prompt, as its author wrote it. */
export type WrittenReflection = ArrivalAnswer | TextAnswer<ReflectionText>;
/** A copy of one as it was when it was shared: what the partner sees. */
export type SharedCopy = ArrivalAnswer | TextAnswer<CheckedText>;

/** What of a reflection a partner sees: the copy, if there is one. */
export interface ReflectionSharing {
  /** Null while it is private; later edits leave it as it was. */
  readonly shared: SharedCopy | null;
}
/** One person's current answer to one prompt. */
export interface Reflection extends ReflectionSharing {
  readonly written: WrittenReflection;
  readonly writtenAt: Instant;
}

/** Whoever reflects: at most one current answer a prompt, and what they let cross in this couple. */
export interface PersonWithReflections {
  readonly mark: Mark;
  readonly crossed: ShareCount | null;
  readonly reflections: readonly Reflection[];
}

/** My reflection on a prompt; null where there is none. */
export const reflectionOn = ({ reflections }: PersonWithReflections, prompt: PromptId): Reflection | null =>
  reflections.find(({ written }) => written.prompt === prompt) ?? null;

/** The reflector with a reflection in the place of an earlier one on its prompt. */
export const withReflection = <R extends PersonWithReflections>(before: R, reflection: Reflection): R => ({
  ...before,
  reflections: [...withoutReflection(before, reflection.written.prompt), reflection],
});

export const withoutReflection = (
  { reflections }: PersonWithReflections,
  prompt: PromptId,
): readonly Reflection[] => reflections.filter(({ written }) => written.prompt !== prompt);
