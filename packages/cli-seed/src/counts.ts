import type { Outcome } from '@attune/api/use-cases';
import { type Seen, seenIn } from './unlocked-home.ts';

/** Counts what was asked for and what came of it. `accepted` is the sum of `done`. */
export interface Counts {
  commands: number;
  accepted: number;
  /** How often each command was accepted, by its name. */
  readonly done: Map<string, number>;
  readonly refused: Map<string, number>;
}
export const noCounts = (): Counts => ({ commands: 0, accepted: 0, done: new Map(), refused: new Map() });

/** Waits for the outcome of a command, counts it, and answers the view to look at next. */
export async function counted(tally: Counts, command: string, asked: Promise<Outcome>): Promise<Seen | null> {
  tally.commands += 1;
  const { refusal, home } = await asked;
  if (refusal) oneMore(tally.refused, refusal.code);
  else {
    tally.accepted += 1;
    oneMore(tally.done, command);
  }
  return seenIn(home);
}

function oneMore(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}
