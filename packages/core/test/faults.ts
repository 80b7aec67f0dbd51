import type { Rules } from '@attune/core/testing';
import { boundaryFaults } from './faults-boundary.ts';
import { exitFaults } from './faults-exits.ts';
import { openingFaults } from './faults-openings.ts';
import { viewFaults } from './faults-views.ts';

/** Rules with one thing wrong, the law that catches it, and what that law says. */
export interface Fault {
  readonly law: string;
  readonly name: string;
  readonly rules: Rules;
  readonly because: RegExp;
}

export const faults: readonly Fault[] = [...boundaryFaults, ...viewFaults, ...openingFaults, ...exitFaults];
