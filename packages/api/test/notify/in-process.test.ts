import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { PersonId } from '@attune/core';
import { expect, it } from 'vitest';
import { warnOfListener } from '../../src/adapters/listener-warning.ts';
import { inProcessNotifier, type Subscriptions } from '../../src/notify/in-process.ts';

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

it('notifies the listeners of this person in this tenant, and no one else', () => {
  const notifier = inProcessNotifier();
  const [mine, also, away, other] = [counter(), counter(), counter(), counter()];
  notifier.subscribe('home', person, mine.add);
  notifier.subscribe('home', person, also.add);
  notifier.subscribe('away', person, away.add);
  notifier.subscribe('home', randomUUID() as PersonId, other.add);
  notifier.notify('home', person);
  notifier.notify('home', person);
  expect([mine, also, away, other].map(({ calls }) => calls)).toEqual([2, 2, 0, 0]);
});

it('removes one subscription at a time, also of the same function', () => {
  const notifier = inProcessNotifier();
  const twice = counter();
  const stop = notifier.subscribe('home', person, twice.add);
  notifier.subscribe('home', person, twice.add);
  stop();
  stop();
  notifier.notify('home', person);
  expect(twice.calls).toBe(1);
});

it('isolates a listener that throws, and reports nothing of its error', async () => {
  const notifier = inProcessNotifier({ onListenerError: warnOfListener });
  const after = counter();
  notifier.subscribe('home', person, () => {
    throw new Error('a name that stays private');
  });
  notifier.subscribe('home', person, after.add);
  const warned = once(process, 'warning');
  notifier.notify('home', person);
  expect(after.calls).toBe(1);
  expect(String((await warned)[0])).not.toContain('private');
});

it('does not notify a listener that was just removed, nor loop on one that subscribes again', () => {
  const notifier = inProcessNotifier();
  const stopped = counter();
  let again = 0;
  const stops: (() => void)[] = [];
  const subscribeAgain = () => {
    again += 1;
    if (again < 10) notifier.subscribe('home', person, subscribeAgain);
    for (const stop of stops) stop();
  };
  notifier.subscribe('home', person, subscribeAgain);
  stops.push(notifier.subscribe('home', person, stopped.add));
  notifier.notify('home', person);
  expect([again, stopped.calls]).toEqual([1, 0]);
});

it('keeps nothing after all listeners are removed', () => {
  const subscriptions: Subscriptions = new Map();
  const notifier = inProcessNotifier({ subscriptions });
  const stops = Array.from({ length: 100 }, (_, n) =>
    notifier.subscribe(`tenant ${n % 3}`, randomUUID() as PersonId, () => {}),
  );
  expect(subscriptions.size).toBe(3);
  for (const stop of stops) stop();
  expect(subscriptions.size).toBe(0);
});
