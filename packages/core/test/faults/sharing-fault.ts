import type { SharingRules } from '../../src/testing/sharing/sharing-state.ts';
import type { SharingScope } from '../../src/testing/sharing/state-graph.ts';

/** Rules of ideas with one fault, the law that finds it, and the reason that the law reports. */
export interface SharingFault {
  readonly law: string;
  readonly name: string;
  readonly rules: SharingRules;
  readonly reason: RegExp;
  readonly of?: SharingScope;
}
