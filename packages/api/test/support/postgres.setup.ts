import type { TestProject } from 'vitest/node';
import { newCluster } from './postgres-server.ts';

/** One PostgreSQL for all tests of a run; each test has a database of its own in it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await newCluster();
  project.provide('postgres', cluster.url(''));
  return () => cluster.remove();
}

declare module 'vitest' {
  export interface ProvidedContext {
    /** The address of a PostgreSQL, without the name of a database. */
    postgres: string;
    /** The database that a test server uses. */
    database: 'sqlite' | 'postgres';
  }
}
