import type { Home, HomeCouple, HomeMine, Own } from '@attune/api/use-cases';

/** A home as somebody sees it who has unlocked their phone, as the people of a story always have. */
export interface Seen extends Home {
  readonly own: Own;
  readonly couple: SeenCouple | null;
}
export interface SeenCouple extends HomeCouple {
  readonly mine: HomeMine;
}

export function seenIn(home: Home | null): Seen | null {
  if (!home) return null;
  const { own, couple } = home;
  if (!own) throw new Error('Nobody in a story is locked out.');
  return { ...home, own, couple: couple?.mine ? { ...couple, mine: couple.mine } : null };
}
