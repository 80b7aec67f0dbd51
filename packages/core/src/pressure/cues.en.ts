import { classesEn, phrasesEn } from './classes.en.ts';
import { guiltEn } from './guilt.en.ts';
import { ledgerEn } from './ledger.en.ts';
import { minimisingEn } from './minimising.en.ts';
import { naggingEn } from './nagging.en.ts';
import { obligationEn } from './obligation.en.ts';
import { harmlessEn, negationsEn, roomEn, turnsEn } from './room.en.ts';
import type { Lexicon } from './rules.ts';
import { threatEn } from './threat.en.ts';

/** How English presses. */
export const lexiconEn: Lexicon = {
  vocabulary: { classes: classesEn, phrases: phrasesEn },
  moves: {
    obligation: obligationEn,
    ledger: ledgerEn,
    guilt: guiltEn,
    threat: threatEn,
    nagging: naggingEn,
    minimising: minimisingEn,
  },
  harmless: harmlessEn,
  room: roomEn,
  negations: negationsEn,
  turns: turnsEn,
};
