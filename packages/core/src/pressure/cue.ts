/** The kinds of pressure on a no: what a note may not do to its reader. */
export const cueCategories = ['obligation', 'ledger', 'guilt', 'threat', 'nagging', 'minimising'] as const;
/** The kind of pressure of one place in a text. */
export type CueCategory = (typeof cueCategories)[number];

/** One place that puts pressure. Offsets are UTF-16 code units of the original text; `end` is exclusive. */
export interface Cue {
  readonly category: CueCategory;
  readonly start: number;
  readonly end: number;
}

/** Finds the places in a text that put pressure. A host may pass its own. Languages are BCP 47 tags, such as `en`. */
export type PressureCheck = (text: string, language: string) => readonly Cue[];
