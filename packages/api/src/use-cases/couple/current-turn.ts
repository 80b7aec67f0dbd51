import { addSpan, hours, type Instant, turnOf } from '@attune/core';
import type { CoupleRecord } from '../ports.ts';

/** The couple's turn: a day, counted from pairing. */
export const currentTurn = ({ pairedAt }: CoupleRecord, at: Instant): number => turnOf(pairedAt, at);

/** When this turn ends and the next begins. */
export const currentTurnEnd = (pair: CoupleRecord, at: Instant): Instant =>
  addSpan(pair.pairedAt, hours(24) * (currentTurn(pair, at) + 1));
