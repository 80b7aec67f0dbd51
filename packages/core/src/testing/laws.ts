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
import {
  bothAnswersAreNamed,
  dialIsMonotone,
  guidanceFromOwnFacts,
  optionsAreHonest,
} from './laws/guidance.ts';
import { leaving } from './laws/leaving.ts';
import { nothingIsKept } from './laws/ledger.ts';
import { locked } from './laws/locked.ts';
import { motivesLeaveNoTrace } from './laws/motives.ts';
import { secretsStayHidden } from './laws/noninterference.ts';
import { aPauseKeeps } from './laws/pause.ts';
import { noHasNoPrice } from './laws/price.ts';
import { specific } from './laws/specific.ts';
import { symmetry } from './laws/symmetry.ts';
import { uniformFailure } from './laws/uniform.ts';
import { mutualTakesTwo, ownSide, silence } from './laws/yes.ts';

/**
 * The laws of the rulebook that can be checked on one couple over time, in the order of the rulebook. `noninterference`
 * checks L13 in full. L20 and L24 apply to the host only.
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
  secretsStayHidden,
  doubleBlind,
  noProbing,
  optionsAreHonest,
  symmetry,
  nothingIsKept,
  noHasNoPrice,
  leaving,
  idempotent,
  motivesLeaveNoTrace,
  uniformFailure,
  refusalsChangeNothing,
  locked,
  aPauseKeeps,
  bothAnswersAreNamed,
];
