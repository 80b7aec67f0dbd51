import type { PersonId } from '@attune/core';
import { inProcessNotifier } from '../../../src/notify/in-process.ts';
import type { ChangeNotifier } from '../../../src/use-cases/ports.ts';
import type { Faults } from '../faults.ts';
import type { Rng } from '../rng.ts';
import type { Scheduler } from '../scheduler.ts';

type Subscriptions = NonNullable<NonNullable<Parameters<typeof inProcessNotifier>[0]>['subscriptions']>;

/** The listening connection of one node, as PostgreSQL carries notifications. */
export interface BusConnection {
  /** Notifies all nodes. */
  readonly notifier: ChangeNotifier;
  /** Notifies this node alone. */
  readonly local: ChangeNotifier;
  /** How many people this node is subscribed to. */
  openCount(): number;
  /** Loses the connection for a while. What is sent meanwhile is missed; afterwards, all streams read again. */
  cut(duration: number): void;
  end(): void;
}

/** Carries notifications to all nodes, with delays. */
export interface NotificationBus {
  connect(): BusConnection;
}

/** What a planted fault may change. */
export interface BusOptions {
  readonly rereadAfterCut: boolean;
}

export function newNotificationBus(
  scheduler: Scheduler,
  faults: Faults,
  rng: Rng,
  { rereadAfterCut }: BusOptions = { rereadAfterCut: true },
): NotificationBus {
  const listeners = new Set<(tenant: string, person: PersonId) => void>();
  return {
    connect() {
      const subscriptions: Subscriptions = new Map();
      const local = inProcessNotifier({ subscriptions });
      let cuts = 0;
      const listener = (tenant: string, person: PersonId): void => {
        const delay = faults.happens('notification late') ? rng.between(20, 2_000) : rng.between(0, 5);
        scheduler.after(delay, () => {
          if (cuts === 0 && listeners.has(listener)) local.notify(tenant, person);
        });
      };
      listeners.add(listener);
      return {
        notifier: {
          subscribe: local.subscribe,
          notify(tenant, person) {
            for (const each of listeners) each(tenant, person);
          },
        },
        local,
        openCount: () => [...subscriptions.values()].reduce((sum, people) => sum + people.size, 0),
        cut(duration) {
          cuts += 1;
          scheduler.after(duration, () => {
            cuts -= 1;
            if (cuts === 0 && listeners.has(listener) && rereadAfterCut) local.notifyAll();
          });
        },
        end: () => void listeners.delete(listener),
      };
    },
  };
}
