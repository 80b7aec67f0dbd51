/** Runs the operations of docs/tour.md and writes the response under each. */
import { readFileSync, writeFileSync } from 'node:fs';
import { stepsOf, walk, withAnswers } from '../test/docs/tour.ts';

const file = new URL('../../../docs/tour.md', import.meta.url);
const page = readFileSync(file, 'utf8');
writeFileSync(file, withAnswers(page, await walk(stepsOf(page))));
