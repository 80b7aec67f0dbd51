import { DatabaseError, type Pool, type PoolClient } from 'pg';
import { markRetryable, OutcomeUnknown, RetryableError } from './retry.ts';

/** Runs an attempt on a pooled connection. Destroys the connection when its state is unknown. */
export async function withConnection<T>(pool: Pool, attempt: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await markRetryable(() => pool.connect());
  let lost = false;
  try {
    return await attempt(client);
  } catch (error) {
    lost = isLost(error) || !(await tryRollback(client));
    throw error;
  } finally {
    client.release(lost);
  }
}

/** Whether a connection is unusable: it broke, or the outcome of its COMMIT is unknown. */
const isLost = (error: unknown): boolean =>
  error instanceof OutcomeUnknown ||
  (error instanceof RetryableError && !(error.cause instanceof DatabaseError));

const tryRollback = (client: PoolClient): Promise<boolean> =>
  client.query('rollback').then(
    () => true,
    () => false,
  );
