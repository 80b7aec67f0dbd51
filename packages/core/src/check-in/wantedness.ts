import type { CheckIn, Wanted } from './check-in.ts';

/** How the times that were wanted alike felt, taken together. */
export interface FeltWhen {
  /** How many check-ins it is of. */
  readonly count: number;
  /** The mean of how they felt, −10 to 10; null of none. */
  readonly mean: number | null;
}
/** How times felt, by how far they were wanted: one's own, for oneself. */
export type Wantedness = Readonly<Record<Wanted, FeltWhen>>;

/** From how many check-ins on there is anything to describe. */
export const wantednessMinimum = 5;

/**
 * How wanted and not-wanted times felt; null below five check-ins in all. It describes what was noted: it
 * infers nothing, and predicts nothing. Whether a time was wanted and whether it was consented to are two
 * things (Peterson & Muehlenhard 2007).
 */
export function wantedness(checkIns: readonly CheckIn[]): Wantedness | null {
  if (checkIns.length < wantednessMinimum) return null;
  const feltWhen = (degree: Wanted): FeltWhen => {
    const felt = checkIns.filter(({ wanted }) => wanted === degree).map((one): number => one.felt);
    const sum = felt.reduce((total, one) => total + one, 0);
    return { count: felt.length, mean: felt.length === 0 ? null : sum / felt.length };
  };
  return { fully: feltWhen('fully'), partly: feltWhen('partly'), no: feltWhen('no') };
}
