import type { ChangeNotifier } from '../use-cases/ports.ts';

/** Notifies no one, for maintenance of a store without streams. */
export const noNotifier: ChangeNotifier = { notify: () => {}, subscribe: () => () => {} };
