import type { Rules } from '@attune/core/testing';
import { dialFaults } from './dial.ts';
import { exitFaults } from './exits.ts';
import { lockedFaults } from './locked.ts';
import { openingFaults } from './openings.ts';
import { timeFaults } from './time.ts';
import { viewFaults } from './views.ts';

/** Rules with one thing wrong, the law that catches it, and what that law says. */
export interface Fault {
  readonly law: string;
  readonly name: string;
  readonly rules: Rules;
  readonly because: RegExp;
}

export const faults: readonly Fault[] = [
  ...dialFaults,
  ...timeFaults,
  ...viewFaults,
  ...openingFaults,
  ...exitFaults,
  ...lockedFaults,
];
