import type { Rules } from '@attune/core/testing';
import { dialFaults } from './faults-dial.ts';
import { exitFaults } from './faults-exits.ts';
import { lockedFaults } from './faults-locked.ts';
import { openingFaults } from './faults-openings.ts';
import { timeFaults } from './faults-time.ts';
import { viewFaults } from './faults-views.ts';

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
