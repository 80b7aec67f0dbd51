/** The test projects; `vitest.config.ts` runs them all. */
export const projects = ['packages/*'];
