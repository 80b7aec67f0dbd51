import type { Notices } from '../use-cases/ports.ts';

/** Wakes nobody: for work on a store that nobody watches here. */
export const silent: Notices = { wake: () => {}, watch: () => () => {} };
