/** The moves that press on a no: what a note may not do to the person who reads it. */
export const cueCategories = ['obligation', 'ledger', 'guilt', 'threat', 'nagging', 'minimising'] as const;
/** Which of these moves a place in a text makes. */
export type CueCategory = (typeof cueCategories)[number];

/** One place that presses. Offsets are UTF-16 code units of the original text, `end` exclusive. */
export interface Cue {
  readonly category: CueCategory;
  readonly start: number;
  readonly end: number;
}

/** Finds the places that press in a text; a host may bring its own. Languages are BCP 47 tags, such as `en`. */
export type PressureCheck = (text: string, language: string) => readonly Cue[];
