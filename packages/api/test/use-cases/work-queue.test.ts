import { expect, it } from 'vitest';
import { workQueue } from '../../src/use-cases/work-queue.ts';

const viewer = (subject: string) => ({ tenant: 'home', subject });

it('long work runs for one piece per person and two people at once, and goes on after a failure', async () => {
  const queue = workQueue(2);
  const running: string[] = [];
  let most = 0;
  const work = (name: string) => async () => {
    running.push(name);
    most = Math.max(most, running.length);
    expect(new Set(running).size).toBe(running.length);
    await new Promise((resolve) => setTimeout(resolve, 1));
    running.splice(running.indexOf(name), 1);
    if (name === 'eve') throw new Error('Eve fails.');
    return name;
  };
  const names = ['ada', 'ada', 'ada', 'eve', 'sam', 'eve', 'sam'];
  const done = await Promise.allSettled(names.map((name) => queue(viewer(name), work(name))));
  expect(done.map(({ status }) => status === 'fulfilled')).toEqual(names.map((name) => name !== 'eve'));
  expect(most).toBe(2);
});
