import { describe, expect, test } from 'vitest';
import { heldBackFigures, heldBackTexts } from '../../scripts/pressure-model/evaluate.ts';
import { trainingTexts } from '../../scripts/pressure-model/labelled-texts.ts';
import { isCommitted } from '../../scripts/train-model.ts';
import { modelEn } from '../../src/pressure/model.en.ts';

describe('The English pressure model', () => {
  test('is what `npm run train-model` writes, byte for byte', () => {
    expect(isCommitted()).toBe(true);
  }, 60_000);

  test('was trained on no text that measures it', () => {
    const seen = new Set(trainingTexts().map(({ text }) => text));
    const heldBack = [...heldBackTexts().values()].flat();
    expect(heldBack.length).toBeGreaterThan(400);
    expect(heldBack.filter(({ text }) => seen.has(text))).toEqual([]);
  });

  // The counts are pinned, so that a change of quality shows in review. `npm run measure-pressure` prints more.
  test('has these figures on writers that it never saw', () => {
    expect(Object.fromEntries(heldBackFigures(modelEn))).toMatchInlineSnapshot(`
      {
        "held-notes": {
          "fine": 40,
          "fineAdvised": 1,
          "fineRefused": 0,
          "found": 26,
          "pressing": 37,
          "refused": 4,
        },
        "held-reflections": {
          "fine": 30,
          "fineAdvised": 0,
          "fineRefused": 0,
          "found": 5,
          "pressing": 8,
          "refused": 2,
        },
        "unseen": {
          "fine": 160,
          "fineAdvised": 6,
          "fineRefused": 0,
          "found": 109,
          "pressing": 140,
          "refused": 29,
        },
      }
    `);
  });

  test('refuses hardly any fine text and gives advice on most pressing notes of these writers', () => {
    for (const [writer, figures] of heldBackFigures(modelEn)) {
      const { fine, fineAdvised, fineRefused, found, pressing } = figures;
      expect([writer, fineRefused]).toEqual([writer, 0]);
      expect(fineAdvised / fine).toBeLessThanOrEqual(0.05);
      if (writer !== 'held-reflections') {
        expect(found / (found + fineAdvised)).toBeGreaterThanOrEqual(0.9);
        expect(found / pressing).toBeGreaterThanOrEqual(0.65);
      }
    }
  });
});
