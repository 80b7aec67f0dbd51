import type { Runner } from '../engine/runner.ts';
import { isEmpty } from '../model/person.ts';
import { isMarked, mark } from './advances.ts';

/**
 * Checks that a database of the test clock is not opened without it. What people agreed would then lie in the future, and
 * last for too long. Marks an empty database when it is first opened with the test clock.
 *
 * @throws Error when the database is marked and `testClock` is false, or has people, is not marked, and `testClock` is true.
 */
async function assertMarked(runner: Runner, testClock: boolean): Promise<void> {
  if ((await runner.read(isMarked)) === testClock) return;
  if (!testClock)
    throw new Error(
      'This database was made for the test clock, so its times may lie in the future. Turn the test clock on ' +
        '(ATTUNE_TEST_CLOCK=on, or `testClock: true`), or use another database.',
    );
  if (!(await runner.read(isEmpty)))
    throw new Error(
      'This database has people who joined without the test clock. The test clock changes their time for good: use ' +
        'a new, empty database.',
    );
  await runner.write(mark);
}

/** The same, and closes the runner when it fails. */
export async function assertMarkedOrClose(runner: Runner, testClock: boolean): Promise<void> {
  try {
    await assertMarked(runner, testClock);
  } catch (error) {
    await runner.close();
    throw error;
  }
}
