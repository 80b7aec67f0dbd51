import { decide } from '../couple/decide.ts';
import { nextChange } from '../couple/next-change.ts';
import { settle } from '../couple/settle.ts';
import { type Couple, newCouple, type Side } from '../couple/state.ts';
import { view } from '../couple/view.ts';
import { bandOf } from '../dial/band.ts';
import { parseDial } from '../dial/dial.ts';
import { freshReading, type Reading } from '../dial/reading.ts';
import { advise } from '../guidance/advise.ts';
import { options } from '../guidance/options.ts';
import { lockedView } from '../locked/locked-view.ts';
import type { Policy } from '../policy.ts';
import type { Instant } from '../time.ts';
import { wholehearted } from '../yes/wholehearted.ts';
import { clone } from './clone.ts';

/**
 * The rules that the laws are held against. A host that wraps or replaces one of the shipped functions puts
 * its own here, as `{ ...shippedRules, decide: mine }`; a planted fault shows in the same way that a law bites.
 */
export interface Rules {
  /** The one policy to hold the laws under; without it they draw any that `parsePolicy` accepts. */
  readonly policy?: Policy;
  readonly parseDial: typeof parseDial;
  readonly bandOf: typeof bandOf;
  readonly freshReading: typeof freshReading;
  readonly wholehearted: typeof wholehearted;
  readonly newCouple: typeof newCouple;
  readonly settle: typeof settle;
  readonly decide: typeof decide;
  readonly view: typeof view;
  readonly nextChange: typeof nextChange;
  readonly options: typeof options;
  readonly advise: typeof advise;
  readonly lockedView: typeof lockedView;
  /**
   * What becomes of the couple when a person sets a reading, or clears it (null). Shipped, it stays as it
   * is; the law of the dial that does not act (L5) needs a place where it could.
   */
  readonly afterReading: (couple: Couple, by: Side, reading: Reading | null, at: Instant) => Couple;
}

/** The rules as `@attune/core` ships them. */
export const shippedRules: Rules = {
  parseDial,
  bandOf,
  freshReading,
  wholehearted,
  newCouple,
  settle,
  decide,
  view,
  nextChange,
  options,
  advise,
  lockedView,
  afterReading: (couple) => couple,
};

/** Rules under one policy: where a story plays. */
export interface World {
  readonly rules: Rules;
  readonly policy: Policy;
  /** Whether the rules were seen to change no couple in place, and may be copyUnlessTrusted one as it is. */
  readonly trusted?: boolean;
}

/** A couple to hand to rules: a copy, unless they can be trusted with it. */
export const copyUnlessTrusted = ({ trusted = false }: World, couple: Couple): Couple =>
  trusted ? couple : clone(couple);
