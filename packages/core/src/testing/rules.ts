import { decide } from '../couple/decide.ts';
import { nextChange } from '../couple/next-change.ts';
import { settle } from '../couple/settle.ts';
import { type Couple, newCouple, type Side, spacingsOf } from '../couple/state.ts';
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
 * The rules that the laws check. A host that wraps or replaces a shipped function passes its own, as in
 * `{ ...shippedRules, decide: myDecide }`. Tests plant faults in the same way.
 */
export interface Rules {
  /** The policy to check the laws with. Without it, they draw from `policies`. */
  readonly policy?: Policy;
  /** Parses a dial. */
  readonly parseDial: typeof parseDial;
  /** Compares a dial with a floor. */
  readonly bandOf: typeof bandOf;
  /** Returns a reading while it is fresh. */
  readonly freshReading: typeof freshReading;
  /** Makes a yes token. */
  readonly wholehearted: typeof wholehearted;
  /** Makes a new couple. */
  readonly newCouple: typeof newCouple;
  /** Returns the running spacings of one person. */
  readonly spacingsOf: typeof spacingsOf;
  /** Applies what time alone does. */
  readonly settle: typeof settle;
  /** Decides a command. */
  readonly decide: typeof decide;
  /** Returns what one person may know. */
  readonly view: typeof view;
  /** Returns when a view changes next. */
  readonly nextChange: typeof nextChange;
  /** Lists the commands that would work. */
  readonly options: typeof options;
  /** Guides one person. */
  readonly advise: typeof advise;
  /** Reduces a view to what a locked phone shows. */
  readonly lockedView: typeof lockedView;
  /**
   * Returns the couple after a person sets a reading, or clears it (null). The shipped rules return it unchanged. This
   * function exists so that L5 (the dial does not act) can fail.
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
  spacingsOf,
  settle,
  decide,
  view,
  nextChange,
  options,
  advise,
  lockedView,
  afterReading: (couple) => couple,
};

/** Rules with one policy. */
export interface World {
  /** The rules. */
  readonly rules: Rules;
  /** The policy that they run with. */
  readonly policy: Policy;
  /** Set when the rules are known never to change a couple in place. Then no copies are made. Default false. */
  readonly trusted?: boolean;
}

/** Returns a copy of a couple, or the couple itself when the rules are trusted. */
export const copyUnlessTrusted = ({ trusted = false }: World, couple: Couple): Couple =>
  trusted ? couple : clone(couple);
