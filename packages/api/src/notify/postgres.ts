import { setTimeout as sleep } from 'node:timers/promises';
import type { PersonId } from '@attune/core';
import { Client } from 'pg';
import type { PostgresAddress } from '../store/postgres/address.ts';
import { connectDirectly } from '../store/postgres/connect-directly.ts';
import { directConfig } from '../store/postgres/connection.ts';
import type { TransactionalNotifier } from '../store/postgres/runner.ts';
import { type InProcessNotifierOptions, inProcessNotifier } from './in-process.ts';

/** A notifier between all nodes that share a PostgreSQL database. */
export interface PostgresNotifier extends TransactionalNotifier {
  close(): Promise<void>;
}

/** First and longest wait before reconnecting, and the time between two pings, in milliseconds. */
const intervals = { first: 50, longest: 1_000, ping: 5_000 };

const notifyStatement = { text: 'select pg_notify($1, $2)', writes: true };
const channel = 'attune';
const notifyValues = (tenant: string, person: PersonId): string[] => [
  channel,
  JSON.stringify([tenant, person]),
];

/**
 * Listens on its own connection, and reconnects when it is lost. Notifications may be missed meanwhile, so all streams
 * of this node then read again. A notification names a tenant and a person, and nothing else. Resolves when it listens.
 */
export async function postgresNotifier(
  at: PostgresAddress,
  options: Pick<InProcessNotifierOptions, 'onListenerError'> = {},
): Promise<PostgresNotifier> {
  const local = inProcessNotifier(options);
  const closed = new AbortController();
  let listener = await listen(at, local.notify);
  const listening = keepListening();

  async function keepListening(): Promise<void> {
    while (!closed.signal.aborted) {
      await listener.lost;
      for (
        let pause = intervals.first;
        !closed.signal.aborted;
        pause = Math.min(pause * 2, intervals.longest)
      ) {
        try {
          listener = await listen(at, local.notify);
          local.notifyAll();
          break;
        } catch {
          await sleep(pause * (0.5 + Math.random()), undefined, { signal: closed.signal }).catch(() => {});
        }
      }
    }
    listener.end();
  }

  return {
    subscribe: local.subscribe,
    // Outside of a transaction. PostgreSQL also delivers the node's own notifications.
    notify: (tenant, person) => void listener.notify(tenant, person).catch(options.onListenerError),
    notifyEffect: ({ tenant, person }) => ({
      statement: notifyStatement,
      values: notifyValues(tenant, person),
    }),
    async close() {
      closed.abort();
      listener.end();
      await listening;
    },
  };
}

interface Listener {
  /** Resolves when the connection is lost. */
  readonly lost: Promise<void>;
  notify(tenant: string, person: PersonId): Promise<unknown>;
  end(): void;
}

async function listen(
  at: PostgresAddress,
  notify: (tenant: string, person: PersonId) => void,
): Promise<Listener> {
  const client = new Client({ ...directConfig(at), application_name: 'attune listener' });
  const { promise: lost, resolve } = Promise.withResolvers<void>();
  const end = (): void => {
    clearInterval(ping);
    resolve();
    void client.end().catch(() => {});
  };
  // A half-open connection reports nothing. A ping without an answer ends it.
  const ping = setInterval(() => void client.query('select 1').catch(end), intervals.ping).unref();
  client.on('error', end);
  client.on('end', end);
  client.on('notification', ({ payload }) => {
    const changed = parsePayload(payload);
    if (changed) notify(...changed);
  });
  try {
    await connectDirectly(client);
    await client.query(`listen ${channel}`);
  } catch (error) {
    end();
    throw error;
  }
  return {
    lost,
    notify: (tenant, person) => client.query(notifyStatement.text, notifyValues(tenant, person)),
    end,
  };
}

/** The tenant and person of a payload. Null for a foreign one: any user of the database can use any channel. */
function parsePayload(payload = ''): readonly [string, PersonId] | null {
  try {
    const [tenant, person] = JSON.parse(payload);
    return [tenant, person];
  } catch {
    return null;
  }
}
