import { findPressure } from './find-pressure.ts';
import { idiomSlotsEn, idiomsEn } from './idioms.en.ts';
import { compileIdioms, wordsOfIdioms } from './idioms.ts';
import { modelEn } from './model.en.ts';
import { type PressureModel, parseWeights, type SerializedModel, type Thresholds } from './model.ts';
import { type LanguageCheck, type PressureCheck, pressureCheckOf, type TextKind } from './pressure-check.ts';
import { wordClassesEn } from './word-classes.en.ts';

/**
 * Chosen on texts by writers whose other texts the model had not seen. A refusal needs far more than advice, because a
 * refused kind note is a demand in itself.
 */
const thresholdsEn: Readonly<Record<TextKind, Thresholds>> = {
  note: { advice: 2, refusalByIdiom: 5, refusal: 10 },
  name: { advice: 2, refusalByIdiom: 5, refusal: 10 },
  reflection: { advice: 1.5, refusalByIdiom: 8, refusal: 8 },
};

const idioms = compileIdioms(idiomsEn, idiomSlotsEn);

/** Completes a serialized model with the words and thresholds of English. */
export function englishModel(serialized: SerializedModel): PressureModel {
  const frequent = new Set(serialized.frequent.split(' '));
  return {
    frequent,
    known: new Set([...frequent, ...wordsOfIdioms(idioms), ...wordClassesEn.keys()]),
    classes: wordClassesEn,
    idioms,
    weights: parseWeights(serialized),
    bias: serialized.bias,
    thresholds: thresholdsEn,
  };
}

let parsed: PressureModel | undefined;

/** The check of English texts. It parses its model when it first reads a text. */
export const english: LanguageCheck = {
  language: 'en',
  find: (text, kind) => {
    parsed ??= englishModel(modelEn);
    return findPressure(parsed, text, kind);
  },
};

/** Checks English texts. A text in any other language is not read. */
export const checkPressure: PressureCheck = pressureCheckOf([english]);
