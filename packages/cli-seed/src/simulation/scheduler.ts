/** Something that one couple does at one instant. */
type ScheduledAction = () => Promise<void>;

/** Runs scheduled actions, tick by tick. */
export interface Scheduler {
  /** Adds an action of a couple. Throws RangeError when the tick has started or passed. */
  add(tick: number, couple: string, action: ScheduledAction): void;
  /** Runs all actions of a tick: couples concurrently, the actions of one couple in order. */
  run(tick: number): Promise<void>;
}

/**
 * Creates a scheduler for many couples. Actions of one tick run together, so that the store commits them together.
 * The actions of one couple never overlap, so that its story does not depend on the other couples.
 */
export function newScheduler(): Scheduler {
  const ticks = new Map<number, Map<string, ScheduledAction[]>>();
  let current = -1;
  return {
    add(tick, couple, action) {
      if (!Number.isInteger(tick) || tick <= current)
        throw new RangeError(`Tick ${tick} is not in the future.`);
      const couples = ticks.get(tick) ?? new Map<string, ScheduledAction[]>();
      ticks.set(tick, couples);
      const actions = couples.get(couple) ?? [];
      couples.set(couple, actions);
      actions.push(action);
    },
    async run(tick) {
      current = tick;
      const couples = ticks.get(tick);
      ticks.delete(tick);
      if (!couples) return;
      await Promise.all([...couples.values()].map(inOrder));
    },
  };
}

async function inOrder(actions: readonly ScheduledAction[]): Promise<void> {
  for (const action of actions) await action();
}
