import type { Cue } from './cue.ts';
import { isRare } from './features.ts';
import { hasIdiom } from './idioms.ts';
import type { PressureModel } from './model.ts';
import type { PressureFindings, TextKind } from './pressure-check.ts';
import { scoreOf, spansOf } from './score.ts';
import { type Token, tokenize } from './tokenize.ts';

/**
 * Finds the places in a text that press, sorted by start, and decides whether the text is refused. It also reads
 * disguised spellings. The work grows linearly with the text, and the text is not kept.
 */
export function findPressure(model: PressureModel, text: string, kind: TextKind): PressureFindings {
  const { advice, refusal, refusalByIdiom } = model.thresholds[kind];
  const tokens = tokenize(text, model.known);
  const cues: Cue[] = [];
  let refused = false;
  const checkPart = (part: readonly Token[], { adviceMargin, refusalMargin }: Margins): void => {
    const { score, features } = scoreOf(model, part, kind);
    if (score <= advice + adviceMargin) return;
    const spans = spansOf(features, part);
    for (const { category, from, to } of spans) {
      const [first, last] = [part[from], part[to - 1]];
      if (first && last) cues.push({ category, start: first.start, end: last.end });
    }
    const plain = hasIdiom(features) && !part.some((token) => isRare(token, model));
    if (spans.length > 0 && score > (plain ? refusalByIdiom : refusal) + refusalMargin) refused = true;
  };
  for (const part of partsOf(tokens)) checkPart(part, noMargins);
  const sentences = sentencesOf(tokens).filter(hasSeveralWords);
  for (const sentence of sentences) checkPart(sentence, sentenceMargins);
  return { refused, cues: mergeCues(cues) };
}

/** How far above the thresholds a part of a text must score. */
interface Margins {
  readonly adviceMargin: number;
  readonly refusalMargin: number;
}
const noMargins: Margins = { adviceMargin: 0, refusalMargin: 0 };
/** A sentence needs more than a text. Kind words around it do not hide its pressure. */
const sentenceMargins: Margins = { adviceMargin: 4, refusalMargin: 2 };

/** The number of tokens that get one score: more than a note has. */
const partLength = 128;

/** Splits a long text into parts that overlap by half. */
function partsOf(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const parts = [tokens.slice(0, partLength)];
  for (let from = partLength / 2; from + partLength / 2 < tokens.length; from += partLength / 2)
    parts.push(tokens.slice(from, from + partLength));
  return parts;
}

/** One word alone is not scored as a sentence, so that a text of marks is read quickly. */
const hasSeveralWords = (tokens: readonly Token[]): boolean =>
  tokens.filter(({ kind }) => kind === 'word').length > 1;

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
