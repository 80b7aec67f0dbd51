import { Worker } from 'node:worker_threads';
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
