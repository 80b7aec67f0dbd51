import { setTimeout as sleep } from 'node:timers/promises';
import type { PersonId } from '@attune/core';
import { Client } from 'pg';
import { connection, type PostgresAt } from '../store/postgres/connection.ts';
import type { Within } from '../store/postgres/runner.ts';
import { type InProcessOptions, inProcessNotices } from './in-process.ts';

/** Notices carried by PostgreSQL, between all nodes that share a database. */
export interface PostgresNotices extends Within {
  close(): Promise<void>;
}

/** How long to wait before listening again, and between signs of life, in milliseconds. */
const pauses = { first: 50, longest: 1_000, ping: 5_000 };

const announce = { text: 'select pg_notify($1, $2)', writes: true };
const channel = 'attune';

/**
 * Listens on a connection of its own and again whenever it is lost; what was missed meanwhile nobody knows, so
 * everybody here then looks again. A notice says who may look, and nothing else. Resolves once it listens.
 */
export async function postgresNotices(
  at: PostgresAt,
  options: Pick<InProcessOptions, 'onListenerError'> = {},
): Promise<PostgresNotices> {
  const local = inProcessNotices(options);
  const closed = new AbortController();
  let listener = await listen(at, local.notify);
  const following = follow();

  async function follow(): Promise<void> {
    while (!closed.signal.aborted) {
      await listener.lost;
      for (let pause = pauses.first; !closed.signal.aborted; pause = Math.min(pause * 2, pauses.longest)) {
        try {
          listener = await listen(at, local.notify);
          local.wakeAll();
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
    // Called by nobody here: what is announced comes back to this node as to every other.
    notify: local.notify,
    within: ({ tenant, person }) => ({
      statement: announce,
      values: [channel, JSON.stringify([tenant, person])],
    }),
    async close() {
      closed.abort();
      listener.end();
      await following;
    },
  };
}

interface Listener {
  /** Resolves when nothing more will be heard. */
  readonly lost: Promise<void>;
  end(): void;
}

async function listen(at: PostgresAt, wake: (tenant: string, person: PersonId) => void): Promise<Listener> {
  const client = new Client({ ...connection(at), application_name: 'attune listener' });
  const { promise: lost, resolve } = Promise.withResolvers<void>();
  const end = (): void => {
    clearInterval(ping);
    resolve();
    void client.end().catch(() => {});
  };
  // A connection that is half open says nothing of it: a question that is not answered ends it.
  const ping = setInterval(() => void client.query('select 1').catch(end), pauses.ping).unref();
  client.on('error', end);
  client.on('end', end);
  client.on('notification', ({ payload }) => {
    const named = namedIn(payload);
    if (named) wake(...named);
  });
  try {
    await client.connect();
    await client.query(`listen ${channel}`);
  } catch (fault) {
    end();
    throw fault;
  }
  return { lost, end };
}

/** Whom a notice names. Null where it is none of ours: whoever is let into a database may use any of its channels. */
function namedIn(payload = ''): readonly [string, PersonId] | null {
  try {
    const [tenant, person] = JSON.parse(payload);
    return [tenant, person];
  } catch {
    return null;
  }
}
