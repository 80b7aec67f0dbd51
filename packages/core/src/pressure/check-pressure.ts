import type { Cue } from './cue.ts';
import { modelEn } from './model.en.ts';
import { type PressureModel, parseModel } from './model.ts';
import { score, spansOf } from './score.ts';
import { type Token, tokenize } from './tokenize.ts';

const serialized = { en: modelEn };
const models = new Map<keyof typeof serialized, PressureModel>();

/** Returns the model of a language, parsed once. A language without a model uses the English one. */
function modelFor(language: string): PressureModel {
  const base = language.split('-', 1)[0]?.toLowerCase() ?? 'en';
  const name = Object.hasOwn(serialized, base) ? (base as keyof typeof serialized) : 'en';
  const model = models.get(name) ?? parseModel(serialized[name]);
  models.set(name, model);
  return model;
}

/**
 * Finds the places in a text that put pressure on a no, sorted by start. It also reads disguised spellings. The work
 * grows linearly with the text, and the text is not kept.
 *
 * @param language A BCP 47 tag, such as `en`.
 */
export function checkPressure(text: string, language: string): readonly Cue[] {
  return checkPressureWith(modelFor(language), text);
}

/** Does the work of `checkPressure` with a given model. */
export function checkPressureWith(model: PressureModel, text: string): readonly Cue[] {
  const tokens = tokenize(text, model.known);
  const cues: Cue[] = [];
  const checkPart = (part: readonly Token[], threshold: number): void => {
    if (score(model, part) <= threshold) return;
    for (const { category, from, to } of spansOf(model, part)) {
      const [first, last] = [part[from], part[to - 1]];
      if (first && last) cues.push({ category, start: first.start, end: last.end });
    }
  };
  for (const part of partsOf(tokens)) checkPart(part, model.threshold);
  for (const sentence of sentencesOf(tokens)) checkPart(sentence, model.threshold + sentenceMargin);
  return mergeCues(cues);
}

/** How far above the threshold one sentence must score, so that kind words around it do not hide its pressure. */
const sentenceMargin = 4.5;

/** The number of tokens that get one score: about the length of a note. */
const partLength = 64;

/** Splits a long text into parts that overlap by half. */
function partsOf(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const parts = [tokens.slice(0, partLength)];
  for (let from = partLength / 2; from + partLength / 2 < tokens.length; from += partLength / 2)
    parts.push(tokens.slice(from, from + partLength));
  return parts;
}

/** Splits a text into sentences, and splits a sentence that is longer than a part. */
function sentencesOf(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const sentences: Token[][] = [[]];
  for (const token of tokens) {
    sentences.at(-1)?.push(token);
    if (token.kind === 'stop' || sentences.at(-1)?.length === partLength) sentences.push([]);
  }
  return sentences;
}

/** Sorts cues by start and joins overlapping cues of one category. */
function mergeCues(found: readonly Cue[]): readonly Cue[] {
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
