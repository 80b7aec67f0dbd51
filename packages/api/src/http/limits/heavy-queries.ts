import { setTimeout as pause } from 'node:timers/promises';
import type { ExecutionArgs } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { viewerKey } from '../../use-cases/viewer-key.ts';
import { httpError } from '../errors/http-error.ts';
import type { ServerContext } from '../server-context.ts';
import { costOf, operationOf } from './query-cost.ts';

/** From this cost on, a query is heavy: a page of 300 readings, for example. */
const heavyCost = 6_000;
/** How many heavy queries of one person may wait. */
const maxWaiting = 20;

interface Queue {
  waiting: number;
  last: Promise<void>;
}

/**
 * Runs one heavy query of a person at a time, and rests as long as it took. So one person cannot keep the exits of
 * others waiting. Commands, exits and other queries never wait here.
 */
export function useHeavyQueryTurns(): Plugin<object, ServerContext> {
  const queues = new Map<string, Queue>();

  async function inTurn<T>(key: string, run: () => T | Promise<T>): Promise<T> {
    const queue = queues.get(key) ?? { waiting: 0, last: Promise.resolve() };
    queues.set(key, queue);
    if (queue.waiting >= maxWaiting) throw tooMany();
    queue.waiting += 1;
    const { promise: ended, resolve: end } = Promise.withResolvers<void>();
    const before = queue.last;
    queue.last = ended;
    await before;
    const start = performance.now();
    try {
      return await run();
    } finally {
      queue.waiting -= 1;
      void pause(performance.now() - start).then(() => {
        end();
        if (queue.last === ended) queues.delete(key);
      });
    }
  }

  return {
    onExecute({ args, executeFn, setExecuteFn }) {
      const session = (args.contextValue as ServerContext).operation?.session;
      if (!session || operationOf(args)?.operation !== 'query' || costOf(args) < heavyCost) return;
      setExecuteFn((given: ExecutionArgs) => inTurn(viewerKey(session.viewer), () => executeFn(given)));
    },
  };
}

const tooMany = () =>
  httpError(429, 'RATE_LIMITED', 'You have too many large queries at once. Wait for the responses.', {
    'Retry-After': '1',
  });
