/**
 * What a person agrees to: `join`, what Attune stores of everyone who joins; `journal`, a journal. The first is withdrawn
 * by erasing everything, and the second by erasing the journal.
 */
export const consentKinds = ['join', 'journal'] as const;
/** The name of one consent. */
export type ConsentKind = (typeof consentKinds)[number];
