import type { Refusal, Result } from '@attune/core';
import {
  type CheckedText,
  type Cue,
  checkText,
  type PressureReport,
  type TextKind,
} from '@attune/core/pressure';
import { placesAsSent } from './clean-text.ts';
import type { UseCaseContext } from './context.ts';

type CheckContext = Pick<UseCaseContext, 'noteCheck' | 'unreadText' | 'language'>;

/** A text as it was sent, and as `cleanText` cleaned it. Only the clean text is checked and stored. */
export interface InputText {
  readonly sent: string;
  readonly clean: string;
}

/** Checks a text before a partner sees it. The cues of a refusal are places in the text as it was sent. */
export function checkInput(
  { noteCheck, unreadText, language }: CheckContext,
  { sent, clean }: InputText,
  kind: TextKind,
): Result<CheckedText, Refusal<'textPressuring'>> {
  const checked = checkText(clean, noteCheck, { kind, language, unreadText });
  if (checked.ok || checked.refusal.code !== 'textPressuring') return checked;
  return { ...checked, refusal: { ...checked.refusal, cues: cuesAsSent(checked.refusal.cues, sent, kind) } };
}

/** Returns what a check says of a text, with the cues as places in the text as it was sent. */
export function reportOn(
  { noteCheck }: Pick<CheckContext, 'noteCheck'>,
  { sent, clean }: InputText,
  context: { readonly kind: TextKind; readonly language: string },
): PressureReport {
  const report = noteCheck(clean, context);
  return report.read ? { ...report, cues: cuesAsSent(report.cues, sent, context.kind) } : report;
}

/** Moves cues from the clean text to the text as it was sent: before cleaning, composing letters and trimming. */
function cuesAsSent(cues: readonly Cue[], sent: string, kind: TextKind): readonly Cue[] {
  if (cues.length === 0) return cues;
  const places = placesAsSent(sent, kind);
  return cues.map(({ category, start, end }) => ({
    category,
    start: places[start]?.start ?? 0,
    end: places[end - 1]?.end ?? sent.length,
  }));
}
