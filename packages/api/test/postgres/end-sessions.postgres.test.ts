import { expect, it, onTestFinished, vi } from 'vitest';
import { createAttune } from '../../src/index.ts';
import { testPerson } from '../../src/testing/index.ts';
import { newDatabase } from '../support/open-store.postgres.ts';
import { kek } from '../support/test-kek.ts';

it('the end of a person’s sessions on one node ends their streams on every node, and only theirs', async () => {
  const postgres = await newDatabase();
  const sessions = new Map([
    ['ada-phone', 'ada'],
    ['sam-phone', 'sam'],
  ]);
  const open = async () => {
    const attune = await createAttune({
      store: { postgres, connections: 4 },
      kek,
      // Only the notification can end a stream during this test.
      confirmEvery: 3_600_000,
      identify: ({ headers }) => {
        const subject = sessions.get(headers.get('authorization')?.replace('Bearer ', '') ?? '');
        return subject === undefined ? null : { tenant: 'app', subject };
      },
    });
    onTestFinished(() => attune.close());
    return attune;
  };
  const [left, right] = [await open(), await open()];
  const person = (attune: typeof left, session: string) => testPerson(attune.fetch, session);
  for (const session of sessions.keys())
    await person(left, session).act('join', { displayName: session, adult: true });
  const [ada, sam] = [await person(right, 'ada-phone').follow(), await person(right, 'sam-phone').follow()];
  await Promise.all([ada.until(1), sam.until(1)]);
  let hasEnded = false;
  void ada.ended.then(() => {
    hasEnded = true;
  });

  // Her session is still valid: the other node reads it again, and goes on.
  left.endSessions('app', 'ada');
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  expect(hasEnded).toBe(false);

  sessions.delete('ada-phone');
  left.endSessions('app', 'ada');
  await vi.waitFor(() => expect(hasEnded).toBe(true), 10_000);
  await person(left, 'sam-phone').act('setDial', { dial: 1 });
  await sam.until(2);
  await sam.stop();
});
