import { defineProject } from 'vitest/config';

/** The tests that start no process. */
export default defineProject({ test: { name: 'cli-seed', include: ['test/{args,names,rng}.test.ts'] } });
