import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { PersonId } from '@attune/core';
import { expect, it } from 'vitest';
import { warnOfListener } from '../../src/adapters/listener-warning.ts';
import { inProcessNotices, type Watching } from '../../src/notify/in-process.ts';

const person = randomUUID() as PersonId;
const counter = () => {
  const count = {
    calls: 0,
    add() {
      count.calls += 1;
    },
  };
  return count;
};

it('wakes whoever watches this person of this tenant, and nobody else', () => {
  const notices = inProcessNotices();
  const [mine, also, away, other] = [counter(), counter(), counter(), counter()];
  notices.subscribe('home', person, mine.add);
  notices.subscribe('home', person, also.add);
  notices.subscribe('away', person, away.add);
  notices.subscribe('home', randomUUID() as PersonId, other.add);
  notices.notify('home', person);
  notices.notify('home', person);
  expect([mine, also, away, other].map(({ calls }) => calls)).toEqual([2, 2, 0, 0]);
});

it('stops one watch at a time, even of the same function', () => {
  const notices = inProcessNotices();
  const twice = counter();
  const stop = notices.subscribe('home', person, twice.add);
  notices.subscribe('home', person, twice.add);
  stop();
  stop();
  notices.notify('home', person);
  expect(twice.calls).toBe(1);
});

it('lets a listener that throws harm nobody else, and says nothing of what it threw', async () => {
  const notices = inProcessNotices({ onListenerError: warnOfListener });
  const after = counter();
  notices.subscribe('home', person, () => {
    throw new Error('a name that stays private');
  });
  notices.subscribe('home', person, after.add);
  const warned = once(process, 'warning');
  notices.notify('home', person);
  expect(after.calls).toBe(1);
  expect(String((await warned)[0])).not.toContain('private');
});

it('wakes nobody who was stopped a moment before, nor for ever one who watches anew', () => {
  const notices = inProcessNotices();
  const stopped = counter();
  let again = 0;
  const stops: (() => void)[] = [];
  const watchAgain = () => {
    again += 1;
    if (again < 10) notices.subscribe('home', person, watchAgain);
    for (const stop of stops) stop();
  };
  notices.subscribe('home', person, watchAgain);
  stops.push(notices.subscribe('home', person, stopped.add));
  notices.notify('home', person);
  expect([again, stopped.calls]).toEqual([1, 0]);
});

it('keeps nothing once everybody stopped', () => {
  const watching: Watching = new Map();
  const notices = inProcessNotices({ watching });
  const stops = Array.from({ length: 100 }, (_, n) =>
    notices.subscribe(`tenant ${n % 3}`, randomUUID() as PersonId, () => {}),
  );
  expect(watching.size).toBe(3);
  for (const stop of stops) stop();
  expect(watching.size).toBe(0);
});
