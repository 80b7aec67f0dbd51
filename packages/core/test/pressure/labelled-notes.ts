import { readFileSync } from 'node:fs';
import type { CueCategory } from '../../src/pressure/cue.ts';

/** A labelled note. */
export interface Note {
  readonly text: string;
  readonly label: 'pressure' | 'fine';
  readonly categories: readonly CueCategory[];
}

/** The notes of a set in `data`. */
export const notes = (name: string): readonly Note[] =>
  readFileSync(new URL(`../data/${name}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Note);
