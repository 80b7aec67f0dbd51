import { countCheckIn, type JournalTotals, noTotals } from '../journal/totals.ts';
import type { CheckIn, Wanted } from './check-in.ts';

/** How the times felt that were wanted to one degree. */
export interface FeltWhen {
  /** The number of check-ins. */
  readonly count: number;
  /** The mean of how they felt, −10 to 10; null if there is no check-in. */
  readonly mean: number | null;
}
/** How a person's times felt, by how much they were wanted. Only that person sees it. */
export type Wantedness = Readonly<Record<Wanted, FeltWhen>>;

/** The minimum number of check-ins to describe. */
export const wantednessMinimum = 5;

/**
 * Describes how wanted and unwanted times felt; null for fewer than five check-ins. It infers and predicts nothing.
 * Whether a time was wanted and whether it was consented to are two different questions (Peterson & Muehlenhard 2007).
 */
export const wantedness = (checkIns: readonly CheckIn[]): Wantedness | null =>
  wantednessOf(checkIns.reduce((totals, checkIn) => countCheckIn(totals, checkIn, 1), noTotals));

/** The same from totals, without the check-ins. */
export function wantednessOf({ felt }: Pick<JournalTotals, 'felt'>): Wantedness | null {
  const feltWhen = (degree: Wanted): FeltWhen => {
    const { count, sum } = felt[degree] ?? { count: 0, sum: 0 };
    return { count, mean: count === 0 ? null : sum / count };
  };
  const described = { fully: feltWhen('fully'), partly: feltWhen('partly'), no: feltWhen('no') };
  const count = described.fully.count + described.partly.count + described.no.count;
  return count < wantednessMinimum ? null : described;
}
