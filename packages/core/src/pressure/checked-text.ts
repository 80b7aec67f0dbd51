import type { Brand } from '../ids.ts';
import type { Refusal } from '../refusal.ts';
import { accept, type Result, refuse } from '../result.ts';
import type { PressureCheck } from './cue.ts';

/** A text that passed the pressure check, so that a partner may see it. */
export type CheckedText = Brand<string, 'CheckedText'>;

/**
 * Checks a text before a partner sees it. The refusal lists the places that put pressure on a no.
 *
 * @param language A BCP 47 tag, such as `en`.
 */
export function checkText(
  text: string,
  check: PressureCheck,
  language: string,
): Result<CheckedText, Refusal<'textPressuring'>> {
  const cues = check(text, language);
  return cues.length === 0 ? accept(text as CheckedText) : refuse({ code: 'textPressuring', cues });
}
