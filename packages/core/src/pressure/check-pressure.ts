import type { Cue } from './cue.ts';
import { modelEn } from './model.en.ts';
import { type PressureModel, parseModel } from './model.ts';
import { score, spansOf } from './score.ts';
import { type Token, tokenize } from './tokenize.ts';

const written = { en: modelEn };
const scales = new Map<keyof typeof written, PressureModel>();

/** The scale of a language, read once. A language without one is read by the English one. */
function scaleFor(language: string): PressureModel {
  const base = language.split('-', 1)[0]?.toLowerCase() ?? 'en';
  const name = Object.hasOwn(written, base) ? (base as keyof typeof written) : 'en';
  const scale = scales.get(name) ?? parseModel(written[name]);
  scales.set(name, scale);
  return scale;
}

/**
 * Finds the places of a text that press on a no, sorted by start. Reads disguised spellings too. The work
 * grows linearly with the text; nothing is remembered of it. `language` is a BCP 47 tag.
 */
export function checkPressure(text: string, language: string): readonly Cue[] {
  return pressureBy(scaleFor(language), text);
}

/** `pressureIn` by a given scale. */
export function pressureBy(scale: PressureModel, text: string): readonly Cue[] {
  const tokens = tokenize(text, scale.known);
  const cues: Cue[] = [];
  const weigh = (part: readonly Token[], bar: number): void => {
    if (score(scale, part) <= bar) return;
    for (const { category, from, to } of spansOf(scale, part)) {
      const [first, last] = [part[from], part[to - 1]];
      if (first && last) cues.push({ category, start: first.start, end: last.end });
    }
  };
  for (const part of partsOf(tokens)) weigh(part, scale.threshold);
  for (const sentence of sentencesOf(tokens)) weigh(sentence, scale.threshold + alone);
  return merged(cues);
}

/** How much more a sentence weighs that presses by itself, whatever kind words stand around it. */
const alone = 4.5;

/** How many words and marks are weighed together: about a note. */
const partLength = 64;

/** A long text in parts that overlap by half. */
function partsOf(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const parts = [tokens.slice(0, partLength)];
  for (let from = partLength / 2; from + partLength / 2 < tokens.length; from += partLength / 2)
    parts.push(tokens.slice(from, from + partLength));
  return parts;
}

/** The sentences of a text, where it has several; one that does not end is read in parts. */
function sentencesOf(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const sentences: Token[][] = [[]];
  for (const token of tokens) {
    sentences.at(-1)?.push(token);
    if (token.kind === 'stop' || sentences.at(-1)?.length === partLength) sentences.push([]);
  }
  return sentences;
}

/** Cues sorted by start, those of one category that overlap made one. */
function merged(found: readonly Cue[]): readonly Cue[] {
  const cues: Cue[] = [];
  const last = new Map<string, number>();
  for (const cue of found.toSorted((one, other) => one.start - other.start || other.end - one.end)) {
    const at = last.get(cue.category);
    const before = at === undefined ? undefined : cues[at];
    if (at !== undefined && before !== undefined && cue.start < before.end)
      cues[at] = { ...before, end: Math.max(before.end, cue.end) };
    else last.set(cue.category, cues.push(cue) - 1);
  }
  return cues;
}
