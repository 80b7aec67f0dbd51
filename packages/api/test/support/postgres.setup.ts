import type { TestProject } from 'vitest/node';
import { newCluster } from './postgres-server.ts';

/** Starts one PostgreSQL server for a test run. Each test creates a database of its own in it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await newCluster();
  project.provide('postgres', cluster.url(''));
  return () => cluster.remove();
}

declare module 'vitest' {
  export interface ProvidedContext {
    /** The address of a PostgreSQL server, without the name of a database. */
    postgres: string;
    /** The database that a test server uses. */
    database: 'sqlite' | 'postgres';
  }
}
