import { describe, expect, it } from 'vitest';
import { ada, adaAndSam, countOf, incrementCount, newcomer, sam } from '../store-people.ts';
import type { PersistentTrial, Trial } from './trial.ts';

/** The store's clock, and closing. */
export function timeContract(trial: Trial): void {
  describe('the clock', () => {
    it('never goes back when the system clock does', async () => {
      const { setClock } = trial.underTest;
      await setClock(5_000);
      const joined = await trial.store.join(ada, newcomer('Ada'));
      await setClock(1_000);
      const changed = await trial.store.transact(ada, null, (snapshot) => ({
        ...incrementCount(snapshot),
        result: snapshot.at,
      }));
      const read = await trial.store.readSnapshot(ada);
      expect([joined.at, changed, read?.at]).toEqual([5_000, 5_000, 5_000]);
      await setClock(6_000);
      expect((await trial.store.readSnapshot(ada))?.at).toBe(6_000);
    });

    it('can be read before anyone joins', async () => {
      const { setClock } = trial.underTest;
      await setClock(5_000);
      expect(await trial.store.now()).toBe(5_000);
      await setClock(7_000);
      expect(await trial.store.now()).toBe(7_000);
    });
  });

  describe('close', () => {
    it('finishes the calls made before it and rejects later ones', async () => {
      await trial.store.join(ada, newcomer('Ada'));
      const calls = Array.from({ length: 300 }, () => trial.store.transact(ada, null, incrementCount));
      const closing = trial.store.close();
      await expect(trial.store.transact(ada, null, incrementCount)).rejects.toThrow('closed');
      await expect(trial.store.readSnapshot(ada)).rejects.toThrow('closed');
      await expect(trial.store.now()).rejects.toThrow('closed');
      await closing;
      await trial.store.close();
      expect(Math.max(...(await Promise.all(calls)).map(Number))).toBe(300);
    }, 30_000);
  });
}

/** The contract of a store whose data outlives its process. */
export function persistenceContract(trial: PersistentTrial): void {
  describe('after it is opened again', () => {
    it('shows no instant before the last write, though the system clock went back', async () => {
      const { setClock } = trial.underTest;
      await setClock(1_000);
      await adaAndSam(trial.store);
      await setClock(5_000);
      await trial.store.transact(sam, null, incrementCount);
      await trial.reopen(2_000);
      expect((await trial.store.readSnapshot(ada))?.at).toBe(5_000);
      expect(await trial.store.transact(ada, null, ({ at }) => ({ result: at }))).toBe(5_000);
    });

    it('still has every acknowledged write', async () => {
      await adaAndSam(trial.store);
      await Promise.all(Array.from({ length: 300 }, () => trial.store.transact(ada, null, incrementCount)));
      const before = await trial.store.readSnapshot(ada);
      await trial.reopen();
      const after = await trial.store.readSnapshot(ada);
      expect(countOf(after?.me)).toBe(300);
      expect({ ...after, at: 0 }).toEqual({ ...before, at: 0 });
    }, 30_000);

    it('has written nothing for an empty change set, not even its instant', async () => {
      const { setClock } = trial.underTest;
      await setClock(1_000);
      await adaAndSam(trial.store);
      await setClock(2_000);
      await trial.store.transact(ada, null, () => ({ result: null, people: [] }));
      await trial.reopen(1_000);
      // With the clock set back, the snapshot shows the instant of the last write.
      expect((await trial.store.readSnapshot(ada))?.at).toBe(1_000);
    });
  });
}
