import type { Law } from './law.ts';
import { domain, noNegativeNumberYes, theDialDoesNotAct } from './laws/dial.ts';
import { doubleBlind, noProbing } from './laws/doors.ts';
import {
  exitsSucceed,
  idempotent,
  noComesFirst,
  refusalsChangeNothing,
  yesIsRevocable,
} from './laws/exits.ts';
import { aPauseKeeps, noHasNoPrice, symmetry } from './laws/fairness.ts';
import {
  bothAnswersAreNamed,
  dialIsMonotone,
  guidanceFromOwnFacts,
  optionsAreHonest,
} from './laws/guidance.ts';
import { leaving } from './laws/leaving.ts';
import { locked } from './laws/locked.ts';
import { mutualTakesTwo, nothingIsKept, ownSide, silence, specific } from './laws/yes.ts';

/**
 * The laws of the rulebook that can be checked on one couple over time, in the order of the rulebook. L13
 * (noninterference) compares two worlds. L20 and L23–L25 apply to the host.
 */
export const laws: readonly Law[] = [
  domain,
  guidanceFromOwnFacts,
  dialIsMonotone,
  exitsSucceed,
  theDialDoesNotAct,
  noNegativeNumberYes,
  mutualTakesTwo,
  silence,
  ownSide,
  yesIsRevocable,
  noComesFirst,
  specific,
  doubleBlind,
  noProbing,
  optionsAreHonest,
  symmetry,
  nothingIsKept,
  noHasNoPrice,
  leaving,
  idempotent,
  refusalsChangeNothing,
  locked,
  aPauseKeeps,
  bothAnswersAreNamed,
];
