import { type Message, message } from '../messages/message.ts';
import { defaultPromptNames, type PromptId } from './prompt.ts';

/** The text of a shipped prompt; null for a prompt that the host added. */
export function promptMessage(prompt: PromptId): Message | null {
  const name = defaultPromptNames.find((shipped) => shipped === prompt);
  return name ? message(`prompt.${name}`) : null;
}
