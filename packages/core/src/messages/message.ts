import type { MessageKey } from './catalog.ts';

/** A text of the catalog, by its key, and the dial that the text may name. */
export interface Message {
  /** The key of the text in a catalog. */
  readonly key: MessageKey;
  /** In dial points; null if the text names no dial, or the dial is unknown. */
  readonly dial: number | null;
}

/** Makes a message. Omit `dial` for a text that names none. */
export const message = (key: MessageKey, { dial = null }: Partial<Pick<Message, 'dial'>> = {}): Message => ({
  key,
  dial,
});

/**
 * The message next to every refusal for a screen that a partner may watch. It is the same for all of them, so that
 * neither its key nor its text tells why a yes was refused.
 */
export const discreetMessage: Message = message('refusal.discreet');
