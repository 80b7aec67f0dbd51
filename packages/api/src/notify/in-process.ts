import type { PersonId } from '@attune/core';
import type { ChangeNotifier, OnListenerError } from '../use-cases/ports.ts';

/** Who watches, by tenant and person; each watch is a listener of its own, even with the same function. */
export type Watching = Map<string, Map<PersonId, Set<Listener>>>;
export interface Listener {
  readonly onWake: () => void;
}

export interface InProcessNotices extends ChangeNotifier {
  /** Wakes everybody who watches: for after a time in which notices may have been missed. */
  wakeAll(): void;
}

export interface InProcessOptions {
  readonly watching?: Watching;
  /** Receives what a listener throws. Nothing happens unless given. */
  readonly onListenerError?: OnListenerError;
}

/** Notices within one process, by memory. */
export function inProcessNotices({
  watching = new Map(),
  onListenerError = () => {},
}: InProcessOptions = {}): InProcessNotices {
  function wake(tenant: string, person: PersonId): void {
    const listeners = watching.get(tenant)?.get(person);
    if (!listeners) return;
    for (const listener of [...listeners]) {
      if (!listeners.has(listener)) continue;
      try {
        listener.onWake();
      } catch (fault) {
        onListenerError(fault);
      }
    }
  }
  return {
    notify: wake,
    wakeAll() {
      for (const [tenant, people] of [...watching])
        for (const person of [...people.keys()]) wake(tenant, person);
    },
    subscribe(tenant, person, onWake) {
      const people = watching.get(tenant) ?? new Map<PersonId, Set<Listener>>();
      const listeners = people.get(person) ?? new Set<Listener>();
      const listener: Listener = { onWake };
      watching.set(tenant, people.set(person, listeners.add(listener)));
      return () => {
        if (!listeners.delete(listener) || listeners.size > 0) return;
        people.delete(person);
        if (people.size === 0) watching.delete(tenant);
      };
    },
  };
}
