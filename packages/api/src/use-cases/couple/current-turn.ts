import { after, hours, type Instant, turnOf } from '@attune/core';
import type { Pair } from '../ports.ts';

/** The couple's turn: a day, counted from pairing. */
export const turnIn = ({ pairedAt }: Pair, at: Instant): number => turnOf(pairedAt, at);

/** When this turn ends and the next begins. */
export const turnEnds = (pair: Pair, at: Instant): Instant =>
  after(pair.pairedAt, hours(24) * (turnIn(pair, at) + 1));
