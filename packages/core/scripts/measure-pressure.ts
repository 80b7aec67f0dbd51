import { heldBackFigures, leaveOneWriterOut, rowOf, sumOf, tableHead } from './pressure-model/evaluate.ts';
import { trainingTexts } from './pressure-model/labelled-texts.ts';
import { learn } from './pressure-model/learn.ts';

/*
 * Measures the pressure check on writers that its model has not seen, and prints a Markdown table. The first rows are the
 * held-back writers. Each further row comes from a model that was trained without that writer.
 */

console.log(tableHead);
for (const [writer, figures] of heldBackFigures(learn(trainingTexts()))) console.log(rowOf(writer, figures));
const others = leaveOneWriterOut();
for (const [writer, figures] of others) console.log(rowOf(writer, figures));
console.log(rowOf('all but the held-back', sumOf([...others.values()])));
