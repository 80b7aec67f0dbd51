/** The kinds of pressure on a no: what a note may not do to its reader. */
export const cueCategories = ['obligation', 'ledger', 'guilt', 'threat', 'nagging', 'minimising'] as const;
/** The kind of pressure of one place in a text. */
export type CueCategory = (typeof cueCategories)[number];

/** One place that could press. Offsets are UTF-16 code units of the text as it was given; `end` is exclusive. */
export interface Cue {
  /** How the place may press. */
  readonly category: CueCategory;
  /** Where the place starts in the text, in UTF-16 code units. */
  readonly start: number;
  /** Where the place ends, exclusive, in UTF-16 code units. */
  readonly end: number;
}
