import type { Brand } from '../ids.ts';
import type { Refusal } from '../refusal.ts';
import { accept, type Result, refuse } from '../result.ts';
import type { PressureCheck } from './cue.ts';

/** Words that passed a pressure check and may cross to a partner. */
export type CheckedText = Brand<string, 'CheckedText'>;

/** Checks words that are to cross, in their language (a BCP 47 tag); the refusal names the places that press. */
export function checkText(
  text: string,
  check: PressureCheck,
  language: string,
): Result<CheckedText, Refusal<'textPressuring'>> {
  const cues = check(text, language);
  return cues.length === 0 ? accept(text as CheckedText) : refuse({ code: 'textPressuring', cues });
}
