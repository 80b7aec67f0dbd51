import { describe, expect, it } from 'vitest';
import { ada, adaAndSam, countOf, incrementCount, newcomer, sam } from '../store-people.ts';
import type { PersistentTrial, Trial } from './trial.ts';

/** The clock, and the end. */
export function timeContract(trial: Trial): void {
  describe('time', () => {
    it('never goes back, though the clock does', async () => {
      const { setClock } = trial.underTest;
      await setClock(5_000);
      const joined = await trial.store.join(ada, newcomer('Ada'));
      await setClock(1_000);
      const changed = await trial.store.transact(ada, null, (held) => ({
        ...incrementCount(held),
        result: held.at,
      }));
      const read = await trial.store.readSnapshot(ada);
      expect([joined.at, changed, read?.at]).toEqual([5_000, 5_000, 5_000]);
      await setClock(6_000);
      expect((await trial.store.readSnapshot(ada))?.at).toBe(6_000);
    });

    it('is told to whoever asks, before anybody has joined, too', async () => {
      const { setClock } = trial.underTest;
      await setClock(5_000);
      expect(await trial.store.now()).toBe(5_000);
      await setClock(7_000);
      expect(await trial.store.now()).toBe(7_000);
    });
  });

  describe('closing', () => {
    it('finishes what was asked before, and refuses what comes after', async () => {
      await trial.store.join(ada, newcomer('Ada'));
      const asked = Array.from({ length: 300 }, () => trial.store.transact(ada, null, incrementCount));
      const closing = trial.store.close();
      await expect(trial.store.transact(ada, null, incrementCount)).rejects.toThrow('closed');
      await expect(trial.store.readSnapshot(ada)).rejects.toThrow('closed');
      await expect(trial.store.now()).rejects.toThrow('closed');
      await closing;
      await trial.store.close();
      expect(Math.max(...(await Promise.all(asked)).map(Number))).toBe(300);
    }, 30_000);
  });
}

/** What a store that outlives its process keeps. */
export function persistenceContract(trial: PersistentTrial): void {
  describe('keeping', () => {
    it('is never before a write that is seen, though the clock went back while closed', async () => {
      const { setClock } = trial.underTest;
      await setClock(1_000);
      await adaAndSam(trial.store);
      await setClock(5_000);
      await trial.store.transact(sam, null, incrementCount);
      await trial.reopen(2_000);
      expect((await trial.store.readSnapshot(ada))?.at).toBe(5_000);
      expect(await trial.store.transact(ada, null, ({ at }) => ({ result: at }))).toBe(5_000);
    });

    it('keeps all that was acknowledged', async () => {
      await adaAndSam(trial.store);
      await Promise.all(Array.from({ length: 300 }, () => trial.store.transact(ada, null, incrementCount)));
      const before = await trial.store.readSnapshot(ada);
      await trial.reopen();
      const after = await trial.store.readSnapshot(ada);
      expect(countOf(after?.me)).toBe(300);
      expect({ ...after, at: 0 }).toEqual({ ...before, at: 0 });
    }, 30_000);

    it('writes nothing where a change names nothing: not even when it was asked', async () => {
      const { setClock } = trial.underTest;
      await setClock(1_000);
      await adaAndSam(trial.store);
      await setClock(2_000);
      await trial.store.transact(ada, null, () => ({ result: null, people: [] }));
      await trial.reopen(1_000);
      // The instant of the last write is seen where the clock is behind it.
      expect((await trial.store.readSnapshot(ada))?.at).toBe(1_000);
    });
  });
}
