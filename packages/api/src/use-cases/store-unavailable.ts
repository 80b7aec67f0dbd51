/**
 * The store was busy or unreachable for longer than it retries, or too many tasks waited for it. The task had no effect,
 * and can be sent again later.
 */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';

  constructor(cause?: unknown) {
    super('The database is busy or unreachable. Nothing is stored; send it again later.', { cause });
  }
}
