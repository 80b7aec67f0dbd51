import type { Rules } from '@attune/core/testing';

/** Rules with one fault, the law that finds it, and the reason that the law reports. */
export interface Fault {
  readonly law: string;
  readonly name: string;
  readonly rules: Rules;
  readonly reason: RegExp;
}
