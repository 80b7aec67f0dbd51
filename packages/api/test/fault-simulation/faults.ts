import type { Rng } from './rng.ts';

/** Every kind of fault, with its highest rate: the chance for each request, statement, minute or answer. */
export const faultRates = {
  'request dropped': 0.08,
  'request duplicated': 0.15,
  'request late': 0.12,
  'answer dropped': 0.08,
  'store slow': 0.15,
  'store failed before commit': 0.06,
  'store failed after commit': 0.06,
  'transaction retried': 0.35,
  'read delivered late': 0.2,
  'notification late': 0.3,
  'notifications cut': 0.6,
  'node crashed': 0.3,
  'node restarted': 0.12,
  'clock stepped': 0.4,
  'clock set at a restart': 0.9,
  'sign-in revoked': 0.12,
  'identity provider away': 0.02,
  'subscriber disconnected': 0.3,
} as const;
export type FaultKind = keyof typeof faultRates;
const kinds = Object.keys(faultRates) as FaultKind[];

/** Decides which faults happen. A seed leaves out some kinds, so that rare mixes occur. */
export interface Faults {
  /** Decides one occasion, and counts it if the fault happens. */
  happens(kind: FaultKind): boolean;
  /** From now on, nothing happens. */
  stop(): void;
  readonly counts: Readonly<Record<FaultKind, number>>;
}

export function newFaults(rng: Rng): Faults {
  const counts = Object.fromEntries(kinds.map((kind) => [kind, 0])) as Record<FaultKind, number>;
  const parts = new Map(
    kinds.map((kind) => {
      const own = rng.fork(kind);
      return [kind, { own, rate: own.chance(0.35) ? 0 : faultRates[kind] * own.next() }] as const;
    }),
  );
  let isStopped = false;
  return {
    counts,
    happens(kind) {
      const part = parts.get(kind);
      if (isStopped || !part?.own.chance(part.rate)) return false;
      counts[kind] += 1;
      return true;
    },
    stop: () => {
      isStopped = true;
    },
  };
}
