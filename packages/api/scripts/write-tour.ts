/** Writes into docs/tour.md what a server answers now, under each thing that the page asks. */
import { readFileSync, writeFileSync } from 'node:fs';
import { stepsOf, walk, withAnswers } from '../test/docs/tour.ts';

const file = new URL('../../../docs/tour.md', import.meta.url);
const page = readFileSync(file, 'utf8');
writeFileSync(file, withAnswers(page, await walk(stepsOf(page))));
