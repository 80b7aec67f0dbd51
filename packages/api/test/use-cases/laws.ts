import type { Law } from './law.ts';
import { answerLaws } from './laws-answers.ts';
import { exitLaws } from './laws-exits.ts';
import { leavingLaws } from './laws-leaving.ts';
import { othersLaws } from './laws-others.ts';
import { timeLaws } from './laws-time.ts';

export const laws: readonly Law[] = [...exitLaws, ...timeLaws, ...othersLaws, ...answerLaws, ...leavingLaws];
