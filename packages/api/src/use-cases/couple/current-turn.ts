import { addSpan, hours, type Instant } from '@attune/core';
import { turnOf } from '@attune/core/sharing';
import type { CoupleRecord } from '../ports.ts';

/** The couple's current turn: the number of days since they paired. */
export const currentTurn = ({ pairedAt }: CoupleRecord, at: Instant): number => turnOf(pairedAt, at);

/** The instant at which the current turn ends and the next begins. */
export const currentTurnEnd = (couple: CoupleRecord, at: Instant): Instant =>
  addSpan(couple.pairedAt, hours(24) * (currentTurn(couple, at) + 1));
