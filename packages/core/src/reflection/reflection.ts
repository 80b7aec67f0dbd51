import type { Brand, Mark } from '../ids.ts';
import type { ShareCount } from '../name/turn-limit.ts';
import type { Policy } from '../policy.ts';
import type { CheckedText } from '../pressure/checked-text.ts';
import { accept, type Result, refuse } from '../result.ts';
import type { Instant } from '../time.ts';
import type { Arrival } from './arrival.ts';
import type { ArrivalPrompt, PromptId, TextPrompt } from './prompt.ts';

/** The text of a reflection: not blank, well-formed, and at most `reflectionMax` code points. */
export type ReflectionText = Brand<string, 'ReflectionText'>;

/** Parses the text of a reflection. Refuses blank, too long or malformed text; never truncates. */
export function parseReflectionText(policy: Policy, text: string): Result<ReflectionText, 'notAReflection'> {
  const fits = text.trim() !== '' && text.isWellFormed() && [...text].length <= policy.reflectionMax;
  return fits ? accept(text as ReflectionText) : refuse('notAReflection');
}

interface ArrivalAnswer {
  /** The prompt whose answer is a choice. */
  readonly prompt: ArrivalPrompt;
  /** The choice. */
  readonly arrival: Arrival;
}
interface TextAnswer<Text extends string> {
  /** The prompt. */
  readonly prompt: TextPrompt;
  /** The answer. */
  readonly text: Text;
}
/** A private answer to a prompt, as its author wrote it. */
export type WrittenReflection = ArrivalAnswer | TextAnswer<ReflectionText>;
/** A copy from when the answer was shared. The partner sees this copy. */
export type SharedCopy = ArrivalAnswer | TextAnswer<CheckedText>;
/**
 * A shared copy with the time of sharing, which the partner does not see. It decides whether their pause hides the copy.
 * It is null for a copy from before Attune kept the time.
 */
export type TimedCopy = SharedCopy & {
  /** When the copy was shared; null if it is not known. The partner does not see it. */ readonly sharedAt: Instant | null;
};

/** The part of a reflection that the partner may see. */
export interface ReflectionSharing {
  /** Null if the reflection is not shared. Later edits do not change the copy. */
  readonly shared: TimedCopy | null;
}
/** One person's current answer to one prompt. */
export interface Reflection extends ReflectionSharing {
  /** The private answer. The partner never sees it. */
  readonly written: WrittenReflection;
  /** When the person wrote it. */
  readonly writtenAt: Instant;
}

/** The fields of a person that the rules of reflections read and change. There is at most one reflection per prompt. */
export interface PersonWithReflections {
  /** The person's current mark. */
  readonly mark: Mark;
  /** How many texts the person shared in a turn; null before the first one. */
  readonly crossed: ShareCount | null;
  /** The person's reflections. The partner sees the shared copies only. */
  readonly reflections: readonly Reflection[];
}

/** A person's reflection on a prompt; null without one. */
export const reflectionOn = ({ reflections }: PersonWithReflections, prompt: PromptId): Reflection | null =>
  reflections.find(({ written }) => written.prompt === prompt) ?? null;

/** The person with a new reflection, which replaces the earlier one on its prompt. */
export const withReflection = <R extends PersonWithReflections>(before: R, reflection: Reflection): R => ({
  ...before,
  reflections: [...withoutReflection(before, reflection.written.prompt), reflection],
});

/** The person's reflections on all other prompts. */
export const withoutReflection = (
  { reflections }: PersonWithReflections,
  prompt: PromptId,
): readonly Reflection[] => reflections.filter(({ written }) => written.prompt !== prompt);
