import { describe, expect, test } from 'vitest';
import { checkPressure } from '../../src/pressure/check-pressure.ts';
import { notes } from './labelled-notes.ts';

function confusion(name: string) {
  const count = { caught: 0, missed: 0, flagged: 0, clear: 0 };
  for (const { text, label } of notes(name)) {
    const presses = checkPressure(text, 'en').length > 0;
    count[label === 'pressure' ? (presses ? 'caught' : 'missed') : presses ? 'flagged' : 'clear']++;
  }
  const precision = count.caught / (count.caught + count.flagged);
  const recall = count.caught / (count.caught + count.missed);
  console.info(
    `${name}: caught ${count.caught}, missed ${count.missed}, flagged ${count.flagged}, clear ${count.clear}; ` +
      `precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`,
  );
  return { ...count, precision, recall };
}

describe('The precision and recall of checkPressure', () => {
  // The model was trained on these notes, so this checks for regressions and says nothing about new notes.
  test.each([
    ['pressure-dev', 0.97, 0.85],
    ['pressure-own', 0.99, 0.8],
    ['pressure-fresh', 0.99, 0.8],
    ['pressure-judged', 0.98, 0.8],
    ['pressure-written', 0.99, 0.75],
    ['pressure-plain', 1, 0.9],
  ])('are high enough on training notes: %s', (name, precisionAtLeast, recallAtLeast) => {
    const { precision, recall } = confusion(name);
    expect(precision).toBeGreaterThanOrEqual(precisionAtLeast);
    expect(recall).toBeGreaterThanOrEqual(recallAtLeast);
  });

  // The author of these notes saw neither the check nor other notes, and the model is never trained on them.
  test('are high enough on notes that are not in the training set', () => {
    const { precision, recall } = confusion('pressure-unseen');
    expect(precision).toBeGreaterThanOrEqual(0.9);
    expect(recall).toBeGreaterThanOrEqual(0.6);
  });

  test('are high enough on harmless notes that look like pressure', () => {
    const { flagged, clear } = confusion('pressure-fine');
    expect(flagged / (flagged + clear)).toBeLessThan(0.01);
  });
});
