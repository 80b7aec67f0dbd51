import type { Outcome } from '@attune/api/use-cases';
import { toUnlockedHome, type UnlockedHome } from './unlocked-home.ts';

/** Counts commands and their outcomes. `accepted` is the sum of `acceptedByCommand`. */
export interface Counts {
  commands: number;
  accepted: number;
  readonly acceptedByCommand: Map<string, number>;
  readonly refusedByCode: Map<string, number>;
}
export const noCounts = (): Counts => ({
  commands: 0,
  accepted: 0,
  acceptedByCommand: new Map(),
  refusedByCode: new Map(),
});

/** Counts the outcome of a command. Returns the home after it. */
export async function countOutcome(
  counts: Counts,
  command: string,
  asked: Promise<Outcome>,
): Promise<UnlockedHome | null> {
  counts.commands += 1;
  const { refusal, home } = await asked;
  if (refusal) increment(counts.refusedByCode, refusal.code);
  else {
    counts.accepted += 1;
    increment(counts.acceptedByCommand, command);
  }
  return toUnlockedHome(home);
}

function increment(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}
