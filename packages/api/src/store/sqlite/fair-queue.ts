/** A queue that serves owners in turn, so that many items of one owner do not delay those of others. */
export interface FairQueue<T> {
  readonly size: number;
  push(owner: string, item: T): void;
  /** Removes and returns the next item. */
  take(): T | undefined;
  /** Removes and returns all items that match. */
  takeWhere(matches: (item: T) => boolean): readonly T[];
}

export function fairQueue<T>(): FairQueue<T> {
  /** The items of each owner. The first owner is next. */
  const owners = new Map<string, T[]>();
  let size = 0;
  return {
    get size() {
      return size;
    },
    push(owner, item) {
      const items = owners.get(owner);
      if (items) items.push(item);
      else owners.set(owner, [item]);
      size += 1;
    },
    take() {
      const [next] = owners;
      if (!next) return undefined;
      const [owner, items] = next;
      const item = items.shift();
      owners.delete(owner);
      if (items.length > 0) owners.set(owner, items);
      size -= 1;
      return item;
    },
    takeWhere(matches) {
      const taken: T[] = [];
      for (const [owner, items] of owners) {
        const { yes = [], no = [] } = Object.groupBy(items, (item) => (matches(item) ? 'yes' : 'no'));
        taken.push(...yes);
        if (no.length > 0) owners.set(owner, no);
        else owners.delete(owner);
      }
      size -= taken.length;
      return taken;
    },
  };
}
