import type { Brand } from '../ids.ts';

/** The prompts that Attune ships. A person answers them privately. */
export const defaultPromptNames = [
  'value',
  'funBefore',
  'littleSparks',
  'whyReclaim',
  'hope',
  'outgrownIdea',
  'arrival',
  'presses',
  'safeNo',
  'hearAndGiveNo',
] as const;
/** The name of a prompt that Attune ships with a text. */
export type DefaultPromptName = (typeof defaultPromptNames)[number];

/** The id of the prompt about how desire arises. The answer is one of `arrivals`. */
export type ArrivalPrompt = 'arrival';
/** The id of any other prompt, of Attune or of the host. The answer is free text. */
export type TextPrompt = Brand<string, 'TextPrompt'>;
/** The id of a prompt. Its type tells whether the answer is a choice or free text. */
export type PromptId = ArrivalPrompt | TextPrompt;

/** The only prompt whose answer is a choice. */
export const arrivalPrompt: ArrivalPrompt = 'arrival';

/** Converts the name of a prompt to its id. */
export const promptOf = (name: string): PromptId => (name === arrivalPrompt ? name : (name as TextPrompt));

/** How a host's menu differs from the default menu. A prompt in both lists is not offered. */
export interface PromptMenuChange {
  /** The host's own prompts, with free text as answers. The host also provides their texts. */
  readonly added?: readonly TextPrompt[];
  /** The prompts that the host does not offer. */
  readonly removed?: readonly PromptId[];
}

/** The prompts to offer, each once, in the order in which every list has them. */
export function promptMenu({ added = [], removed = [] }: PromptMenuChange = {}): readonly PromptId[] {
  const offered = new Set([...defaultPromptNames.map(promptOf), ...added]);
  return [...offered].filter((prompt) => !removed.includes(prompt));
}
