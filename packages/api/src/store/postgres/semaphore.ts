/** Runs a task when fewer tasks than the limit run. Tasks start in the order of their arrival. */
export type Semaphore = <T>(task: () => Promise<T>) => Promise<T>;

export function semaphore(limit: number): Semaphore {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (task) => {
    if (running < limit) running += 1;
    else await new Promise<void>((start) => waiting.push(start));
    try {
      return await task();
    } finally {
      const start = waiting.shift();
      if (start) start();
      else running -= 1;
    }
  };
}

/** Runs one task of each owner at a time. A task without an owner runs at once. */
export function semaphorePerOwner(): <T>(owner: string | undefined, task: () => Promise<T>) => Promise<T> {
  const owners = new Map<string, { readonly inTurn: Semaphore; tasks: number }>();
  return async (owner, task) => {
    if (owner === undefined) return task();
    const mine = owners.get(owner) ?? { inTurn: semaphore(1), tasks: 0 };
    owners.set(owner, mine);
    mine.tasks += 1;
    try {
      return await mine.inTurn(task);
    } finally {
      mine.tasks -= 1;
      if (mine.tasks === 0) owners.delete(owner);
    }
  };
}
