import type { Home, HomeCouple, HomeMine, Own } from '@attune/api/use-cases';

/** The home of a person with a recent unlock. Simulated people always have one. */
export interface UnlockedHome extends Home {
  readonly own: Own;
  readonly couple: UnlockedCouple | null;
}
export interface UnlockedCouple extends HomeCouple {
  readonly mine: HomeMine;
}

export function toUnlockedHome(home: Home | null): UnlockedHome | null {
  if (!home) return null;
  const { own, couple } = home;
  if (!own) throw new Error('The home is locked. Simulated people always have a recent unlock.');
  return { ...home, own, couple: couple?.mine ? { ...couple, mine: couple.mine } : null };
}
