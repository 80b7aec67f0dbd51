import type { ChangeNotifier } from '../use-cases/ports.ts';

/** Wakes nobody: for work on a store that nobody watches here. */
export const noNotifier: ChangeNotifier = { notify: () => {}, subscribe: () => () => {} };
