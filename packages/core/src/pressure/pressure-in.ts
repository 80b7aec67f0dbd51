import type { Cue } from './cue.ts';
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
  tokens.forEach((token, from) => {
    if (token.kind !== 'word') return;
    for (const rules of [book.byWord.get(token.text) ?? [], book.anywhere])
      for (const rule of rules) {
        const to = matchAt(rule.pattern, tokens, from, steps);
        if (to > from && !(rule.negatable && turnedRound(tokens, from, book))) hits.push({ rule, from, to });
      }
  });
  return hits;
}

const reach = 8;

/** Whether a negation before a move, in its clause, takes it back: "not because you owe me". */
function turnedRound(tokens: readonly Token[], from: number, { lexicon }: RuleBook): boolean {
  for (let i = from - 1; i >= 0 && i >= from - reach; i--) {
    const token = tokens[i];
    if (token === undefined || token.kind !== 'word' || lexicon.turns.has(token.text)) return false;
    if (lexicon.negations.has(token.text)) return true;
  }
  return false;
}

/** What a move weighs by its strength, a wording that leaves room being −1; and what is enough to press. */
const weights = { plain: 4, likely: 3, hint: 1 } as const;
const enough = 3;
const mostRoom = 2;

/** The hits that stand, as places of the text: none unless together they press more than the note leaves room. */
function cuesOf(hits: readonly Hit[], tokens: readonly Token[]): readonly Cue[] {
  const harmless = new Set<number>();
  const room = new Set<number>();
  for (const { rule, from, to } of hits) {
    if (rule.category === 'harmless') for (let i = from; i < to; i++) harmless.add(i);
    if (rule.category === 'room') room.add(rule.line);
  }
  const standing = hits.filter((hit) => isMove(hit) && !covered(hit, harmless));
  const weight = weightOf(standing) - Math.min(room.size, mostRoom);
  return weight >= enough ? merged(standing, tokens) : [];
}

const isMove = ({ rule: { category } }: Hit): boolean => category !== 'harmless' && category !== 'room';

/** What hits weigh together. Of hits that overlap the heaviest counts, and a line counts once. */
function weightOf(hits: readonly Hit[]): number {
  let weight = 0;
  let end = 0;
  let heaviest = 0;
  const counted = new Set<number>();
  for (const { rule, from, to } of hits) {
    if (from >= end) {
      weight += heaviest;
      heaviest = 0;
    }
    if (!counted.has(rule.line)) heaviest = Math.max(heaviest, weights[rule.strength]);
    counted.add(rule.line);
    end = Math.max(end, to);
  }
  return weight + heaviest;
}

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
    if (category === 'harmless' || category === 'room' || start === undefined || end === undefined) return [];
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
