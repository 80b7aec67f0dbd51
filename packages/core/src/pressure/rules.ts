import type { CueCategory } from './cue.ts';
import { type Classes, type Pattern, parsePatterns } from './pattern.ts';

/** How surely a move presses: `plain` by itself, `likely` unless the note leaves room, `hint` only with another. */
export type Strength = 'plain' | 'likely' | 'hint';

/** The moves of one category, a pattern a line. A line that starts with `+` stands also after a negation. */
export type Moves = Readonly<Record<Strength, string>>;

/** What a language's check is made from. */
export interface Lexicon {
  readonly classes: Classes;
  readonly moves: Readonly<Record<CueCategory, Moves>>;
  /** Wording that takes a move inside it back: "you owe me a coffee". */
  readonly harmless: string;
  /** Wording that leaves the reader room: "only if you like". */
  readonly room: string;
  /** Words before a move, in its clause, that turn it round. */
  readonly negations: ReadonlySet<string>;
  /** Words at which a negation's reach ends. */
  readonly turns: ReadonlySet<string>;
}

/** One pattern of a rule. Patterns of a line share its number, so that a line counts once. */
export interface Rule {
  readonly line: number;
  readonly category: CueCategory | 'harmless' | 'room';
  readonly strength: Strength;
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
  const rules = rulesOf(lexicon);
  const byWord = new Map<string, Rule[]>();
  const anywhere: Rule[] = [];
  const known = new Set<string>();
  for (const rule of rules) {
    for (const atom of rule.pattern)
      if (atom.is === 'word') for (const word of atom.words.exact) known.add(word);
    const first = rule.pattern.find((atom) => atom.is === 'word' || atom.is === 'gap');
    if (first?.is !== 'word' || first.optional || first.words.number || first.words.prefixes.length > 0) {
      anywhere.push(rule);
      continue;
    }
    for (const word of first.words.exact) byWord.set(word, [...(byWord.get(word) ?? []), rule]);
  }
  return { lexicon, byWord, anywhere, known };
}

function rulesOf({ classes, moves, harmless, room }: Lexicon): readonly Rule[] {
  const rules: Rule[] = [];
  let line = 0;
  const add = (text: string, category: Rule['category'], strength: Strength): void => {
    for (const raw of text.trim().split('\n')) {
      line++;
      const negatable = !raw.trim().startsWith('+');
      for (const pattern of parsePatterns(raw.replace('+', ''), classes))
        rules.push({ line, category, strength, negatable, pattern });
    }
  };
  for (const [category, byStrength] of Object.entries(moves))
    for (const [strength, text] of Object.entries(byStrength))
      add(text, category as CueCategory, strength as Strength);
  add(harmless, 'harmless', 'plain');
  add(room, 'room', 'plain');
  return rules;
}
