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
export function wantedness(checkIns: readonly CheckIn[]): Wantedness | null {
  if (checkIns.length < wantednessMinimum) return null;
  const feltWhen = (degree: Wanted): FeltWhen => {
    const felt = checkIns.filter(({ wanted }) => wanted === degree).map((checkIn): number => checkIn.felt);
    const sum = felt.reduce((total, value) => total + value, 0);
    return { count: felt.length, mean: felt.length === 0 ? null : sum / felt.length };
  };
  return { fully: feltWhen('fully'), partly: feltWhen('partly'), no: feltWhen('no') };
}
