import type { IdeaId } from '../ids.ts';
import { type Message, message } from '../messages/message.ts';
import { defaultIdeaNames } from './menu.ts';

/** The text of a shipped idea; null for an idea that the host added. */
export function ideaMessage(idea: IdeaId): Message | null {
  const name = defaultIdeaNames.find((shipped) => shipped === idea);
  return name ? message(`idea.${name}`) : null;
}
