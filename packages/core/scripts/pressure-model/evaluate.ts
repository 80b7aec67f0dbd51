import { englishModel } from '../../src/pressure/english.ts';
import { findPressure } from '../../src/pressure/find-pressure.ts';
import type { PressureModel, SerializedModel } from '../../src/pressure/model.ts';
import { heldBackSets, type LabelledText, textsOf, trainingSets, trainingTexts } from './labelled-texts.ts';
import { learn } from './learn.ts';

/** What the check says of the texts of one genre. */
export interface Figures {
  readonly fine: number;
  /** Fine texts that get cues, and those that are refused. */
  readonly fineAdvised: number;
  readonly fineRefused: number;
  readonly pressing: number;
  /** Pressing texts that get cues, and those that are refused. */
  readonly found: number;
  readonly refused: number;
}

/** Counts what a model says of labelled texts. */
function figuresOf(model: PressureModel, texts: readonly LabelledText[]): Figures {
  const figures = { fine: 0, fineAdvised: 0, fineRefused: 0, pressing: 0, found: 0, refused: 0 };
  for (const { text, kind, label } of texts) {
    const { refused, cues } = findPressure(model, text, kind);
    if (label === 'fine') {
      figures.fine += 1;
      if (cues.length > 0) figures.fineAdvised += 1;
      if (refused) figures.fineRefused += 1;
    } else {
      figures.pressing += 1;
      if (cues.length > 0) figures.found += 1;
      if (refused) figures.refused += 1;
    }
  }
  return figures;
}

/** Adds figures up. */
export const sumOf = (all: readonly Figures[]): Figures => ({
  fine: all.reduce((sum, { fine }) => sum + fine, 0),
  fineAdvised: all.reduce((sum, { fineAdvised }) => sum + fineAdvised, 0),
  fineRefused: all.reduce((sum, { fineRefused }) => sum + fineRefused, 0),
  pressing: all.reduce((sum, { pressing }) => sum + pressing, 0),
  found: all.reduce((sum, { found }) => sum + found, 0),
  refused: all.reduce((sum, { refused }) => sum + refused, 0),
});

/** Returns figures as one row of a Markdown table. */
export function rowOf(
  name: string,
  { fine, fineAdvised, fineRefused, pressing, found, refused }: Figures,
): string {
  const precision = found + fineAdvised === 0 ? '–' : (found / (found + fineAdvised)).toFixed(2);
  const recall = pressing === 0 ? '–' : (found / pressing).toFixed(2);
  return `| ${name} | ${pressing} | ${found} | ${refused} | ${fine} | ${fineAdvised} | ${fineRefused} | ${precision} | ${recall} |`;
}

/** The head of a table of rows. */
export const tableHead = `| Texts | Pressing | Found | Refused | Fine | With cues | Refused | Precision | Recall |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |`;

/** Returns the held-back texts, by writer. */
export const heldBackTexts = (): ReadonlyMap<string, readonly LabelledText[]> =>
  Map.groupBy(heldBackSets.flatMap(textsOf), ({ writer }) => writer);

/** The writers of many texts of a kind that the figures leave out: their files only continue the work of others. */
const partial: readonly string[] = ['dev', 'own', 'fine', 'fresh', 'plain'];

/** Evaluates each writer with a model that was trained on all other writers. */
export function leaveOneWriterOut(): ReadonlyMap<string, Figures> {
  const texts = trainingTexts();
  const original = trainingSets.flatMap(textsOf);
  const writers = [...new Set(texts.map(({ writer }) => writer))].filter((one) => !partial.includes(one));
  return new Map(
    writers.map((writer) => {
      const model = englishModel(learn(texts.filter((one) => one.writer !== writer)));
      return [
        writer,
        figuresOf(
          model,
          original.filter((one) => one.writer === writer),
        ),
      ];
    }),
  );
}

/** Returns the figures of a serialized model on the held-back texts, by writer. */
export function heldBackFigures(serialized: SerializedModel): ReadonlyMap<string, Figures> {
  const model = englishModel(serialized);
  return new Map([...heldBackTexts()].map(([writer, texts]) => [writer, figuresOf(model, texts)]));
}
