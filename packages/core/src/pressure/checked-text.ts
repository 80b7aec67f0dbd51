import type { Brand } from '../ids.ts';
import type { Refusal } from '../refusal.ts';
import { accept, type Result, refuse } from '../result.ts';
import type { PressureCheck, TextContext } from './pressure-check.ts';

/** A text that the pressure check did not refuse, so that a partner may see it. */
export type CheckedText = Brand<string, 'CheckedText'>;

/** What becomes of a text in a language that the check cannot read. */
export const unreadTextRules = ['allow', 'refuse'] as const;
/** Whether a text that no check can read crosses. */
export type UnreadTextRule = (typeof unreadTextRules)[number];

/** What `checkText` needs to know of a text. */
export interface CheckTextOptions extends TextContext {
  /**
   * What becomes of a text in a language that the check cannot read. It crosses by default (`allow`), because a
   * refusal without a reason would be a demand to write in another language. `refuse` refuses it without cues.
   */
  readonly unreadText?: UnreadTextRule;
}

/**
 * Checks a text before a partner sees it. Only clear pressure is refused. The refusal lists the places that press;
 * a text with cues that is not refused crosses.
 */
export function checkText(
  text: string,
  check: PressureCheck,
  { kind, language, unreadText = 'allow' }: CheckTextOptions,
): Result<CheckedText, Refusal<'textPressuring'>> {
  const { read, refused, cues } = check(text, { kind, language });
  const crosses = read ? !refused : unreadText === 'allow';
  return crosses ? accept(text as CheckedText) : refuse({ code: 'textPressuring', cues });
}
