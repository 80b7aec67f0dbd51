import type { Dial, Instant } from '@attune/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomIds } from '../../adapters/random-ids.ts';
import type { CoupleRecord, LockedSnapshot } from '../../use-cases/ports.ts';
import {
  ada,
  adaAndSam,
  countOf,
  incrementCount,
  newcomer,
  pairUp,
  personWithCode,
  sam,
  withIncrementedCount,
} from '../store-people.ts';
import type { Trial } from './trial.ts';

const plantedError = new Error('planted');
/** Returns the couple with `match` one higher. Tests use it as a counter. */
const withIncrementedMatch = (couple: CoupleRecord): CoupleRecord => ({
  ...couple,
  state: { ...couple.state, match: ((couple.state.match ?? 0) + 1) as Instant },
});
const throwPlanted = (): never => {
  throw plantedError;
};

/** Joining, and transactions of one person. */
export function peopleContract(trial: Trial): void {
  describe('join', () => {
    it('starts from an empty store, where reads and transactions return null', async () => {
      expect(await trial.store.now()).toBeGreaterThan(0);
      expect(await trial.store.isEmpty()).toBe(true);
      expect(await trial.store.readSnapshot(ada)).toBeNull();
      expect(await trial.store.transact(ada, null, incrementCount)).toBeNull();
    });

    it('stores every field of a person', async () => {
      const person = newcomer('Ada 🦊', {
        subject: ada.subject,
        reading: {
          dial: 3 as Dial,
          at: 1 as Instant,
          brakes: ['work'],
          accelerators: ['play'],
          note: 'ñ\n"',
        },
        pairing: { type: 'code', code: randomIds.code(), madeAt: 2 as Instant, until: 3 as Instant },
        attempts: { since: 4 as Instant, wrong: 5 },
        crossed: { turn: 6, words: 7 },
      });
      await trial.store.join(ada, person);
      const snapshot = await trial.store.readSnapshot(ada);
      expect(snapshot).toEqual({
        at: snapshot?.at,
        me: person,
        couple: null,
        partner: null,
        pairingPeer: null,
      });
      expect(await trial.store.isEmpty()).toBe(false);
    });

    it('returns the first person, with all later changes, when the viewer joins again', async () => {
      const first = newcomer('Ada');
      await trial.store.join(ada, first);
      await trial.store.transact(ada, null, incrementCount);
      const again = await trial.store.join(ada, newcomer('Someone else'));
      expect(again.me).toEqual(withIncrementedCount(first));
    });

    it('creates one person when the viewer joins several times at once', async () => {
      const all = await Promise.all([1, 2, 3, 4].map((n) => trial.store.join(ada, newcomer(`Ada ${n}`))));
      expect(new Set(all.map(({ me }) => me.id)).size).toBe(1);
    });

    it('separates tenants that share a subject, an id and a code', async () => {
      const code = randomIds.code();
      const here = { ...personWithCode('Here', code), subject: sam.subject };
      await trial.store.join(sam, here);
      await trial.store.join({ ...sam, tenant: 'away' }, { ...here, name: 'There' });
      await trial.store.join({ ...ada, tenant: 'third' }, newcomer('Ada'));
      await trial.store.transact(sam, null, incrementCount);
      expect((await trial.store.readSnapshot(sam))?.me).toEqual(withIncrementedCount(here));
      expect((await trial.store.readSnapshot({ ...sam, tenant: 'away' }))?.me).toEqual({
        ...here,
        name: 'There',
      });
      expect(await trial.store.transact({ ...ada, tenant: 'third' }, code, pairUp)).toBeNull();
    });
  });

  describe('transact', () => {
    it('returns the result of `decide` and writes its change set', async () => {
      await trial.store.join(ada, newcomer('Ada'));
      expect(await trial.store.transact(ada, null, incrementCount)).toBe(1);
      expect(await trial.store.transact(ada, null, incrementCount)).toBe(2);
      expect(countOf((await trial.store.readSnapshot(ada))?.me)).toBe(2);
    });

    it('writes nothing when `decide` throws, while concurrent transactions succeed', async () => {
      await trial.store.join(ada, newcomer('Ada'));
      await trial.store.join(sam, newcomer('Sam'));
      const [first, failed, second] = await Promise.allSettled([
        trial.store.transact(ada, null, incrementCount),
        trial.store.transact(sam, null, throwPlanted),
        trial.store.transact(ada, null, incrementCount),
      ]);
      expect([first, second]).toEqual([1, 2].map((value) => ({ status: 'fulfilled', value })));
      expect(failed).toEqual({ status: 'rejected', reason: plantedError });
      expect(countOf((await trial.store.readSnapshot(ada))?.me)).toBe(2);
    });

    it('rolls back the whole change set when its second write fails', async () => {
      await adaAndSam(trial.store);
      const before = await trial.store.readSnapshot(ada);
      const codeOwner = personWithCode('Eve', randomIds.code());
      const { pairing } = codeOwner;
      await trial.store.join({ ...ada, subject: 'eve' }, codeOwner);
      const [one, two] = await Promise.allSettled([
        // The couple is written first. Then writing the person fails, because codes are unique.
        trial.store.transact(ada, null, ({ me, couple }) => ({
          result: null,
          people: [{ ...me, pairing }],
          ...(couple && { couple: withIncrementedMatch(couple) }),
        })),
        trial.store.transact(sam, null, ({ me }) => ({
          result: null,
          people: [withIncrementedCount(me), codeOwner],
        })),
      ]);
      expect([one.status, two.status]).toEqual(['rejected', 'rejected']);
      expect({ ...(await trial.store.readSnapshot(ada)), at: 0 }).toEqual({ ...before, at: 0 });
    });

    it('writes nothing for an empty change set', async () => {
      await adaAndSam(trial.store);
      const before = await trial.store.readSnapshot(ada);
      expect(await trial.store.transact(ada, null, () => ({ result: 'as it was', people: [] }))).toBe(
        'as it was',
      );
      expect({ ...(await trial.store.readSnapshot(ada)), at: 0 }).toEqual({ ...before, at: 0 });
    });

    it('rejects a change set that names a person who is not locked', async () => {
      await adaAndSam(trial.store);
      const eve = { ...ada, subject: 'eve' };
      const joined = await trial.store.join(eve, newcomer('Eve'));
      const writing = trial.store.transact(ada, null, () => ({
        result: null,
        people: [withIncrementedCount(joined.me)],
      }));
      await expect(writing).rejects.toThrow('only locked people');
      expect((await trial.store.readSnapshot(eve))?.me).toEqual(joined.me);
    });

    it('loses no update when many transactions run in any order', async () => {
      await adaAndSam(trial.store);
      const change = fc.record({
        viewer: fc.constantFrom(ada, sam),
        ticks: fc.nat(3),
        fails: fc.boolean(),
      });
      const expected = { ada: 0, sam: 0 };
      const both = ({ me, couple }: LockedSnapshot) => ({
        result: null,
        people: [withIncrementedCount(me)],
        ...(couple && { couple: withIncrementedMatch(couple) }),
      });
      await fc.assert(
        fc.asyncProperty(fc.array(change, { maxLength: 12 }), async (changes) => {
          await Promise.allSettled(
            changes.map(async ({ viewer, ticks, fails: plantedFailure }) => {
              for (let tick = 0; tick < ticks; tick += 1) await new Promise(setImmediate);
              await trial.store.transact(viewer, null, plantedFailure ? throwPlanted : both);
            }),
          );
          const done = changes.filter(({ fails: plantedFailure }) => !plantedFailure);
          expected.ada += done.filter(({ viewer }) => viewer === ada).length;
          expected.sam += done.filter(({ viewer }) => viewer === sam).length;
          const [ofAda, ofSam] = [await trial.store.readSnapshot(ada), await trial.store.readSnapshot(sam)];
          expect({ ada: countOf(ofAda?.me), sam: countOf(ofSam?.me) }).toEqual(expected);
          expect(ofAda?.couple?.state.match ?? 0).toBe(expected.ada + expected.sam);
        }),
        { seed: 20_260_101, numRuns: 40 },
      );
    });
  });
}
