import type { PersonId } from '@attune/core';
import type { ChangeNotifier, OnListenerError } from '../use-cases/ports.ts';

/** Listeners by tenant and person. Each subscription has its own listener, also for the same function. */
export type Subscriptions = Map<string, Map<PersonId, Set<Listener>>>;
interface Listener {
  readonly onChange: () => void;
}

export interface InProcessNotifier extends ChangeNotifier {
  /** Notifies every listener. Used when notifications may have been missed. */
  notifyAll(): void;
}

export interface InProcessNotifierOptions {
  readonly subscriptions?: Subscriptions;
  /** Receives what a listener throws. Nothing happens unless given. */
  readonly onListenerError?: OnListenerError;
}

/** Creates a notifier for one process, in memory. */
export function inProcessNotifier({
  subscriptions = new Map(),
  onListenerError = () => {},
}: InProcessNotifierOptions = {}): InProcessNotifier {
  function notify(tenant: string, person: PersonId): void {
    const listeners = subscriptions.get(tenant)?.get(person);
    if (!listeners) return;
    for (const listener of [...listeners]) {
      if (!listeners.has(listener)) continue;
      try {
        listener.onChange();
      } catch (error) {
        onListenerError(error);
      }
    }
  }
  return {
    notify: notify,
    notifyAll() {
      for (const [tenant, people] of [...subscriptions])
        for (const person of [...people.keys()]) notify(tenant, person);
    },
    subscribe(tenant, person, onChange) {
      const people = subscriptions.get(tenant) ?? new Map<PersonId, Set<Listener>>();
      const listeners = people.get(person) ?? new Set<Listener>();
      const listener: Listener = { onChange: onChange };
      subscriptions.set(tenant, people.set(person, listeners.add(listener)));
      return () => {
        if (!listeners.delete(listener) || listeners.size > 0) return;
        people.delete(person);
        if (people.size === 0) subscriptions.delete(tenant);
      };
    },
  };
}
