import type { CueCategory } from './cue.ts';
import { type Pattern, parsePattern, type Vocabulary, type Words } from './pattern.ts';

/**
 * The moves of one category by name, each a list of patterns, one a line. A line that starts with `+` stands
 * also after a negation; one that starts with `-` only may press: it gives way where the note leaves room.
 */
export type Moves = Readonly<Record<string, string>>;

/** What a language's check is made from. */
export interface Lexicon {
  readonly vocabulary: Vocabulary;
  readonly moves: Readonly<Record<CueCategory, Moves>>;
  /** Wording that takes a move inside it back: "you owe me a coffee". */
  readonly harmless: string;
  /** Wording that leaves the reader room: "only if you like". */
  readonly room: string;
  /** Wording before a move, in its clause, that turns it round: "you never have to". */
  readonly negations: string;
  /** Words at which a negation's reach ends. */
  readonly turns: ReadonlySet<string>;
}

/** One line of a lexicon. */
export interface Rule {
  readonly line: number;
  readonly category: CueCategory | 'harmless' | 'room' | 'negation';
  /** Whether it only may press. */
  readonly weak: boolean;
  /** Whether a negation before it turns it round. */
  readonly negatable: boolean;
  readonly pattern: Pattern;
}

/** Rules by the word they start with; those that start otherwise are tried everywhere. */
export interface RuleBook {
  readonly lexicon: Lexicon;
  readonly byWord: ReadonlyMap<string, readonly Rule[]>;
  readonly anywhere: readonly Rule[];
  /** All words that rules name. */
  readonly known: ReadonlySet<string>;
}

/** Reads a lexicon into rules. */
export function compileRules(lexicon: Lexicon): RuleBook {
  const byWord = new Map<string, Rule[]>();
  const anywhere: Rule[] = [];
  const known = new Set<string>();
  for (const rule of rulesOf(lexicon)) {
    addWords(rule.pattern, known);
    const starts = startsOf(rule.pattern);
    if (starts === null) anywhere.push(rule);
    else for (const word of starts) byWord.set(word, [...(byWord.get(word) ?? []), rule]);
  }
  return { lexicon, byWord, anywhere, known };
}

function rulesOf({ vocabulary, moves, harmless, room, negations }: Lexicon): readonly Rule[] {
  const rules: Rule[] = [];
  const add = (text: string, category: Rule['category']): void => {
    for (const raw of text.trim().split('\n')) {
      const [, marks = '', line = ''] = /^([+-]*)(?: |(?=[^+-])|$)(.*)$/.exec(raw) ?? [];
      const pattern = parsePattern(line, vocabulary);
      const [weak, negatable] = [marks.includes('-'), !marks.includes('+') && category in moves];
      rules.push({ line: rules.length, category, weak, negatable, pattern });
    }
  };
  for (const [category, named] of Object.entries(moves))
    for (const text of Object.values(named)) add(text, category as CueCategory);
  add(harmless, 'harmless');
  add(room, 'room');
  add(negations, 'negation');
  return rules;
}

function addWords(pattern: Pattern, known: Set<string>): void {
  for (const atom of pattern)
    if (atom.is === 'word') for (const word of atom.words.exact) known.add(word);
    else if (atom.is === 'oneOf') for (const branch of atom.branches) addWords(branch, known);
}

/** The words that a match can start with; null if they cannot be told. */
function startsOf(pattern: Pattern): ReadonlySet<string> | null {
  const first = pattern.find((atom) => atom.is === 'word' || atom.is === 'gap' || atom.is === 'oneOf');
  if (first?.is === 'word') return first.optional || !plain(first.words) ? null : first.words.exact;
  if (first?.is !== 'oneOf') return null;
  const starts = first.branches.map(startsOf);
  return starts.includes(null) ? null : new Set(starts.flatMap((words) => [...(words ?? [])]));
}

const plain = ({ number, prefixes }: Words): boolean => !number && prefixes.length === 0;
