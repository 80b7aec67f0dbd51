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

const fault = new Error('planted');
/** A couple with one more of what happened between them: a number that a test counts with. */
const countedIn = (couple: CoupleRecord): CoupleRecord => ({
  ...couple,
  state: { ...couple.state, match: ((couple.state.match ?? 0) + 1) as Instant },
});
const fails = (): never => {
  throw fault;
};

/** One person at a time: joining, and changing all or nothing. */
export function peopleContract(trial: Trial): void {
  describe('joining', () => {
    it('is empty, and nobody reads anything, before anybody joins', async () => {
      expect(await trial.store.now()).toBeGreaterThan(0);
      expect(await trial.store.isEmpty()).toBe(true);
      expect(await trial.store.readSnapshot(ada)).toBeNull();
      expect(await trial.store.transact(ada, null, incrementCount)).toBeNull();
    });

    it('keeps a person whole', async () => {
      const whole = newcomer('Ada 🦊', {
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
      await trial.store.join(ada, whole);
      const around = await trial.store.readSnapshot(ada);
      expect(around).toEqual({ at: around?.at, me: whole, couple: null, partner: null, pairingPeer: null });
      expect(await trial.store.isEmpty()).toBe(false);
    });

    it('joins once: said again, the first person stays, with all that has happened', async () => {
      const first = newcomer('Ada');
      await trial.store.join(ada, first);
      await trial.store.transact(ada, null, incrementCount);
      const again = await trial.store.join(ada, newcomer('Somebody else'));
      expect(again.me).toEqual(withIncrementedCount(first));
    });

    it('joins once, however many ask at the same moment', async () => {
      const all = await Promise.all([1, 2, 3, 4].map((n) => trial.store.join(ada, newcomer(`Ada ${n}`))));
      expect(new Set(all.map(({ me }) => me.id)).size).toBe(1);
    });

    it('keeps tenants apart, under the same subject, id and code', async () => {
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

  describe('changing', () => {
    it('answers what was decided, and writes it', async () => {
      await trial.store.join(ada, newcomer('Ada'));
      expect(await trial.store.transact(ada, null, incrementCount)).toBe(1);
      expect(await trial.store.transact(ada, null, incrementCount)).toBe(2);
      expect(countOf((await trial.store.readSnapshot(ada))?.me)).toBe(2);
    });

    it('writes nothing where deciding fails, and harms nobody who changes beside it', async () => {
      await trial.store.join(ada, newcomer('Ada'));
      await trial.store.join(sam, newcomer('Sam'));
      const [first, failed, second] = await Promise.allSettled([
        trial.store.transact(ada, null, incrementCount),
        trial.store.transact(sam, null, fails),
        trial.store.transact(ada, null, incrementCount),
      ]);
      expect([first, second]).toEqual([1, 2].map((value) => ({ status: 'fulfilled', value })));
      expect(failed).toEqual({ status: 'rejected', reason: fault });
      expect(countOf((await trial.store.readSnapshot(ada))?.me)).toBe(2);
    });

    it('writes all or nothing: a change that fails half-way leaves no half', async () => {
      await adaAndSam(trial.store);
      const before = await trial.store.readSnapshot(ada);
      const same = personWithCode('Anybody', randomIds.code());
      const { pairing } = same;
      await trial.store.join({ ...ada, subject: 'eve' }, same);
      const [one, two] = await Promise.allSettled([
        // Two people cannot offer the same code: the second write, after the couple's, fails.
        trial.store.transact(ada, null, ({ me, couple }) => ({
          result: null,
          people: [{ ...me, pairing }],
          ...(couple && { couple: countedIn(couple) }),
        })),
        trial.store.transact(sam, null, ({ me }) => ({
          result: null,
          people: [withIncrementedCount(me), same],
        })),
      ]);
      expect([one.status, two.status]).toEqual(['rejected', 'rejected']);
      expect({ ...(await trial.store.readSnapshot(ada)), at: 0 }).toEqual({ ...before, at: 0 });
    });

    it('changes nothing where a change names nothing', async () => {
      await adaAndSam(trial.store);
      const before = await trial.store.readSnapshot(ada);
      expect(await trial.store.transact(ada, null, () => ({ result: 'as it was', people: [] }))).toBe(
        'as it was',
      );
      expect({ ...(await trial.store.readSnapshot(ada)), at: 0 }).toEqual({ ...before, at: 0 });
    });

    it('writes nobody but whom it holds', async () => {
      await adaAndSam(trial.store);
      const eve = { ...ada, subject: 'eve' };
      const joined = await trial.store.join(eve, newcomer('Eve'));
      const reaching = trial.store.transact(ada, null, () => ({
        result: null,
        people: [withIncrementedCount(joined.me)],
      }));
      await expect(reaching).rejects.toThrow('only people it holds');
      expect((await trial.store.readSnapshot(eve))?.me).toEqual(joined.me);
    });

    it('loses no update, in whatever order many changes come', async () => {
      await adaAndSam(trial.store);
      const change = fc.record({
        viewer: fc.constantFrom(ada, sam),
        turns: fc.nat(3),
        fails: fc.boolean(),
      });
      const expected = { ada: 0, sam: 0 };
      const both = ({ me, couple }: LockedSnapshot) => ({
        result: null,
        people: [withIncrementedCount(me)],
        ...(couple && { couple: countedIn(couple) }),
      });
      await fc.assert(
        fc.asyncProperty(fc.array(change, { maxLength: 12 }), async (changes) => {
          await Promise.allSettled(
            changes.map(async ({ viewer, turns, fails: planted }) => {
              for (let turn = 0; turn < turns; turn += 1) await new Promise(setImmediate);
              await trial.store.transact(viewer, null, planted ? fails : both);
            }),
          );
          const done = changes.filter(({ fails: planted }) => !planted);
          expected.ada += done.filter(({ viewer }) => viewer === ada).length;
          expected.sam += done.filter(({ viewer }) => viewer === sam).length;
          const [hers, theirs] = [await trial.store.readSnapshot(ada), await trial.store.readSnapshot(sam)];
          expect({ ada: countOf(hers?.me), sam: countOf(theirs?.me) }).toEqual(expected);
          expect(hers?.couple?.state.match ?? 0).toBe(expected.ada + expected.sam);
        }),
        { seed: 20_260_101, numRuns: 40 },
      );
    });
  });
}
