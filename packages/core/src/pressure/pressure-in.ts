import type { Cue, CueCategory } from './cue.ts';
import { lexiconEn } from './cues.en.ts';
import { matchAt, type Steps } from './pattern.ts';
import { compileRules, type Rule, type RuleBook } from './rules.ts';
import { type Token, wordsOf } from './words.ts';

const lexicons: Readonly<Record<string, typeof lexiconEn>> = { en: lexiconEn };
const books = new Map<string, RuleBook>();

/** The rules of a language, read once. A language without rules of its own is read by the English ones. */
function bookOf(language: string): RuleBook {
  const base = language.split('-', 1)[0]?.toLowerCase() ?? 'en';
  const known = Object.hasOwn(lexicons, base) ? base : 'en';
  const book = books.get(known) ?? compileRules(lexicons[known] ?? lexiconEn);
  books.set(known, book);
  return book;
}

/**
 * Finds the places of a text that press on a no, sorted by start. Reads disguised spellings too. The work
 * grows linearly with the text; nothing is remembered of it.
 */
export function pressureIn(text: string, language = 'en'): readonly Cue[] {
  return pressureSteps(text, language).cues;
}

/** `pressureIn`, with the comparisons it took: for tests that bound its work. */
export function pressureSteps(
  text: string,
  language = 'en',
): { readonly cues: readonly Cue[]; readonly steps: number } {
  const book = bookOf(language);
  const tokens = wordsOf(text, book.known);
  const steps: Steps = { taken: 0 };
  const hits = hitsIn(tokens, book, steps);
  return { cues: cuesOf(hits, tokens), steps: steps.taken };
}

interface Hit {
  readonly rule: Rule;
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
}

function hitsIn(tokens: readonly Token[], book: RuleBook, steps: Steps): readonly Hit[] {
  const hits: Hit[] = [];
  /** How far the last negation reaches. */
  let until = 0;
  tokens.forEach((token, from) => {
    if (token.kind === 'stop' || book.lexicon.turns.has(token.text)) until = 0;
    if (token.kind !== 'word') return;
    const turned = from < until;
    for (const rules of [book.byWord.get(token.text) ?? [], book.anywhere])
      for (const rule of rules) {
        if (rule.negatable && turned) continue;
        const to = matchAt(rule.pattern, tokens, from, steps);
        if (to <= from) continue;
        if (rule.category === 'negation') until = from + reach;
        else hits.push({ rule, from, to });
      }
  });
  return hits;
}

/** How many words and marks after a negation it still turns round: "never feel that you owe me". */
const reach = 9;

/** What moves weigh, one that only may press less; and what wording that leaves the reader room takes off. */
const weights = { plain: 2, weak: 1, room: 2 } as const;

/** The hits that stand, as places of the text: none unless they press more than the note leaves room. */
function cuesOf(hits: readonly Hit[], tokens: readonly Token[]): readonly Cue[] {
  const harmless = new Set<number>();
  for (const { rule, from, to } of hits)
    if (rule.category === 'harmless') for (let i = from; i < to; i++) harmless.add(i);
  const standing = hits.filter((hit) => isCue(hit.rule.category) && !covered(hit, harmless));
  const lines = new Set(standing.map(({ rule }) => rule));
  let weight = hits.some(({ rule }) => rule.category === 'room') ? -weights.room : 0;
  for (const { weak } of lines) weight += weak ? weights.weak : weights.plain;
  return weight > 0 ? merged(standing, tokens) : [];
}

const isCue = (category: Rule['category']): category is CueCategory =>
  category !== 'harmless' && category !== 'room' && category !== 'negation';

function covered({ from, to }: Hit, harmless: ReadonlySet<number>): boolean {
  for (let i = from; i < to; i++) if (harmless.has(i)) return true;
  return false;
}

/** Hits as cues, those of one category that overlap made one. */
function merged(hits: readonly Hit[], tokens: readonly Token[]): readonly Cue[] {
  const cues: Cue[] = [];
  const found = hits.flatMap(({ rule: { category }, from, to }) => {
    const start = tokens[from]?.start;
    const end = tokens[to - 1]?.end;
    if (!isCue(category) || start === undefined || end === undefined) return [];
    return [{ category, start, end }];
  });
  const last = new Map<string, number>();
  for (const cue of found.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const at = last.get(cue.category);
    const before = at === undefined ? undefined : cues[at];
    if (at !== undefined && before !== undefined && cue.start < before.end)
      cues[at] = { ...before, end: Math.max(before.end, cue.end) };
    else last.set(cue.category, cues.push(cue) - 1);
  }
  return cues;
}
