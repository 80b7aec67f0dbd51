import { Worker } from 'node:worker_threads';
import { laws } from '@attune/core/testing';
import type { Search } from './search.worker.ts';

/**
 * Runs a search of the shipped rules in a worker, where Node loads the modules itself. A test runner wraps every import,
 * which makes a search twice as slow.
 */
export const runSearch = (search: Search): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./search.worker.ts', import.meta.url), { workerData: search });
    worker.once('message', resolve);
    worker.once('error', reject);
  });

const ids = laws.map(({ id }) => id);
const half = ids.indexOf('L15');
/** All laws in two parts that take about the same time. Each part is a search of its own, so that none takes a minute. */
export const partsOfLaws = [ids.slice(0, half), ids.slice(half)].map(
  (part) => [`${part[0]} to ${part.at(-1)}`, part] as const,
);
