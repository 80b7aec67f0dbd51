import { type Message, message } from '../copy/message.ts';
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
export type DefaultPromptName = (typeof defaultPromptNames)[number];

/** Asks how desire tends to arrive, which is answered by a choice. */
export type ArrivalPrompt = 'arrival';
/** Names any other prompt, of Attune or of a host: it is answered in free text. */
export type TextPrompt = Brand<string, 'TextPrompt'>;
export type PromptId = ArrivalPrompt | TextPrompt;

export const arrivalPrompt: ArrivalPrompt = 'arrival';

/** Reads the name of a prompt. */
export const promptOf = (name: string): PromptId => (name === arrivalPrompt ? name : (name as TextPrompt));

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

/** What a shipped prompt says; null for a host's own. */
export function promptMessage(prompt: PromptId): Message | null {
  const name = defaultPromptNames.find((shipped) => shipped === prompt);
  return name ? message(`prompt.${name}`) : null;
}
