import { readFileSync } from 'node:fs';
import type { CueCategory } from '../../src/pressure/cue.ts';
import type { TextKind } from '../../src/pressure/pressure-check.ts';

/** A text with the judgement of its writer. */
export interface LabelledText {
  readonly text: string;
  readonly label: 'pressure' | 'fine';
  /** The main one first. */
  readonly categories: readonly CueCategory[];
  readonly kind: TextKind;
  /** Who wrote it. A file without writers has one, named after the file. */
  readonly writer: string;
}

/** The files from which the model learns. `test/data/README.md` describes each. */
export const trainingSets = [
  'dev',
  'own',
  'fine',
  'fresh',
  'judged',
  'written',
  'plain',
  'classics',
  'reflections',
  'voices',
] as const;
/** The files that the model never sees. */
export const heldBackSets = ['unseen', 'held-back'] as const;
/** The files whose texts count twice in training, because they are closest to what people write. */
const emphasized: readonly string[] = ['classics', 'reflections', 'voices'];

/** Reads a file of labelled texts. */
export const textsOf = (set: string): readonly LabelledText[] =>
  readFileSync(new URL(`../../test/data/pressure-${set}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => ({ kind: 'note', writer: set, ...JSON.parse(line) }) as LabelledText);

/** Returns every text from which the model learns, some of them several times. A held-back text is left out. */
export function trainingTexts(): readonly LabelledText[] {
  const heldBack = new Set(heldBackSets.flatMap((set) => textsOf(set).map(({ text }) => text)));
  return trainingSets
    .flatMap((set) => {
      const texts = textsOf(set);
      if (set === 'plain') return [...texts, ...texts, ...texts.flatMap(variantsOf)];
      return emphasized.includes(set) ? [...texts, ...texts] : texts;
    })
    .filter(({ text }) => !heldBack.has(text));
}

/** Returns a plain text without its last mark, and after a greeting. */
const variantsOf = (one: LabelledText): readonly LabelledText[] => [
  { ...one, text: one.text.replace(/[.?!]+$/, '') },
  { ...one, text: `Hi. ${one.text}` },
];
