import { defineProject } from 'vitest/config';

export default defineProject({ test: { name: 'cli-seed', include: ['test/**/*.test.ts'] } });
