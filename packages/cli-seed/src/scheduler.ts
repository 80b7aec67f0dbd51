/** Something that happens to one couple at one instant. */
export type Happening = () => Promise<void>;

/** What lies ahead, on a grid of ticks. */
export interface Scheduler {
  /** Adds a happening of a couple, at a tick that has not begun. */
  add(tick: number, couple: string, happening: Happening): void;
  /** Does all of one tick: couples together, what happens to one couple in order. */
  run(tick: number): Promise<void>;
}

/**
 * Happenings of all couples, in order of time. Those of one tick are asked for together, so that the store
 * writes them together; a couple's own never overlap, so that its story is the same in whatever company.
 */
export function newScheduler(): Scheduler {
  const ticks = new Map<number, Map<string, Happening[]>>();
  let begun = -1;
  return {
    add(tick, couple, happening) {
      if (!Number.isInteger(tick) || tick <= begun) throw new RangeError(`${tick} is no tick ahead.`);
      const couples = ticks.get(tick) ?? new Map<string, Happening[]>();
      ticks.set(tick, couples);
      const happenings = couples.get(couple) ?? [];
      couples.set(couple, happenings);
      happenings.push(happening);
    },
    async run(tick) {
      begun = tick;
      const couples = ticks.get(tick);
      ticks.delete(tick);
      if (!couples) return;
      await Promise.all([...couples.values()].map(inOrder));
    },
  };
}

async function inOrder(happenings: readonly Happening[]): Promise<void> {
  for (const happening of happenings) await happening();
}
