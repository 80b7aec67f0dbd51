import { answerLaws } from './answers.ts';
import { exitLaws } from './exits.ts';
import type { Law } from './law.ts';
import { leavingLaws } from './leaving.ts';
import { othersLaws } from './others.ts';
import { timeLaws } from './time.ts';

export const laws: readonly Law[] = [...exitLaws, ...timeLaws, ...othersLaws, ...answerLaws, ...leavingLaws];
