import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { anonymousTurns } from '../../src/http/limits/anonymous-turns.ts';
import { toy } from '../support/toy-schema.ts';

describe('requests without a sign-in', () => {
  /** A server that records in which turn of the event loop it executes each operation. */
  function recordingTurns() {
    const executed: number[] = [];
    let turn = 0;
    const server = toy({ plugins: [{ onExecute: () => void executed.push(turn) }] });
    async function watch(work: Promise<unknown>): Promise<void> {
      let isDone = false;
      void work.finally(() => {
        isDone = true;
      });
      while (!isDone) {
        turn += 1;
        await nextTurn();
      }
    }
    return { ...server, executed, watch };
  }

  test('run one in each turn of the event loop', async () => {
    const { ask, executed, watch } = recordingTurns();
    await watch(Promise.all(Array.from({ length: 20 }, () => ask({ query: '{ hello }' }))));
    expect(new Set(executed).size).toBe(20);
  });

  test('get 429 when too many wait, without any work', async () => {
    const { ask, executed, watch } = recordingTurns();
    const all = Promise.all(Array.from({ length: 300 }, () => ask({ query: '{ hello }' })));
    await watch(all);
    const statuses = (await all).map(({ status }) => status);
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThanOrEqual(90);
    expect(executed).toHaveLength(statuses.filter((status) => status === 200).length);
  });
});

describe('turns', () => {
  beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'setImmediate'] }));
  afterEach(() => void vi.useRealTimers());

  test('are at most a quarter of the time after the first moments', async () => {
    let time = 0;
    const turn = anonymousTurns(() => time);
    let ran = 0;
    const busy = async (): Promise<void> => {
      if (!(await turn())) return;
      time += 10;
      ran += 10;
      void busy();
    };
    void busy();
    while (time < 10_000) {
      time += 1;
      await vi.advanceTimersByTimeAsync(1);
    }
    expect(ran).toBeGreaterThan(2_000);
    expect(ran).toBeLessThan(2_600);
  });

  test('are refused to a request that waited for a second', async () => {
    let time = 0;
    const turn = anonymousTurns(() => time);
    expect(await turn()).toBe(true);
    const second = turn();
    time += 5_000;
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await second).toBe(false);
    expect(await turn()).toBe(true);
  });

  test('come within a second after one slow request', async () => {
    let time = 0;
    const turn = anonymousTurns(() => time);
    const slow = turn().then(() => {
      time += 5_000;
    });
    await slow;
    const next = turn();
    for (let i = 0; i < 1_000; i++) {
      time += 1;
      await vi.advanceTimersByTimeAsync(1);
    }
    expect(await next).toBe(true);
  });
});
