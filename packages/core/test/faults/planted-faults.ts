import { dialFaults } from './dial.ts';
import { exitFaults } from './exits.ts';
import type { Fault } from './fault.ts';
import { lockedFaults } from './locked.ts';
import { openingFaults } from './openings.ts';
import { timeFaults } from './time.ts';
import { viewFaults } from './views.ts';
import { wordFaults } from './words.ts';

export const faults: readonly Fault[] = [
  ...dialFaults,
  ...timeFaults,
  ...viewFaults,
  ...openingFaults,
  ...exitFaults,
  ...lockedFaults,
  ...wordFaults,
];
