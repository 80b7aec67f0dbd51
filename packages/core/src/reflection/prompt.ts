import type { Brand } from '../ids.ts';

/** The prompts that Attune ships; each is answered by oneself, for oneself. */
export const defaultPromptNames = [
  'value',
  'funBefore',
  'littleSparks',
  'whyReclaim',
  'hope',
  'arrival',
  'presses',
  'safeNo',
] as const;
/** Names a prompt that Attune has words of its own for. */
export type DefaultPromptName = (typeof defaultPromptNames)[number];

/** Asks how desire tends to arrive, which is answered by a choice. */
export type ArrivalPrompt = 'arrival';
/** Names any other prompt, of Attune or of a host: it is answered in free text. */
export type TextPrompt = Brand<string, 'TextPrompt'>;
/** Names any prompt; by its type, it is known whether a choice or free text answers it. */
export type PromptId = ArrivalPrompt | TextPrompt;

/** The one prompt that is answered by a choice: one of `arrivals`. */
export const arrivalPrompt: ArrivalPrompt = 'arrival';

/** Reads the name of a prompt. */
export const promptOf = (name: string): PromptId => (name === arrivalPrompt ? name : (name as TextPrompt));

/** How a host's menu differs from the one that ships. A prompt in both lists is not offered. */
export interface PromptMenuChange {
  /** A host's own prompts, answered in free text; it brings their words too. */
  readonly added?: readonly TextPrompt[];
  readonly removed?: readonly PromptId[];
}

/** The prompts to offer, in the one order in which they are ever listed; each once. */
export function promptMenu({ added = [], removed = [] }: PromptMenuChange = {}): readonly PromptId[] {
  const offered = new Set([...defaultPromptNames.map(promptOf), ...added]);
  return [...offered].filter((prompt) => !removed.includes(prompt));
}
