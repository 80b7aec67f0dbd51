import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomIds } from '../../adapters/random-ids.ts';
import type { Viewer } from '../../use-cases/ports.ts';
import { countOf, endCouple, incrementCount, newcomer, pairUp, personWithCode } from '../store-people.ts';
import type { Trial } from './trial.ts';

const actions = ['adaCounts', 'samCounts', 'eveCounts', 'pair', 'adaLeaves', 'samLeaves', 'read'] as const;

/** Concurrent transactions, in an order that fast-check draws. */
export function racesContract(trial: Trial): void {
  describe('concurrent transactions', () => {
    it('give the result of some sequential order', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.scheduler(),
          fc.array(fc.constantFrom(...actions), { minLength: 4, maxLength: 14 }),
          async (scheduler, drawn) => {
            const { store } = trial;
            const tenant = randomIds.mark();
            const viewer = (subject: string): Viewer => ({ tenant, subject });
            const [ada, sam, eve] = [viewer('ada'), viewer('sam'), viewer('eve')];
            const code = randomIds.code();
            await store.join(sam, personWithCode('Sam', code));
            await store.join(ada, newcomer('Ada'));
            await store.join(eve, newcomer('Eve'));
            const done = { ada: 0, sam: 0, eve: 0, paired: 0, left: 0 };
            const counts = (subject: 'ada' | 'sam' | 'eve') => async () => {
              await store.transact(viewer(subject), null, incrementCount);
              done[subject] += 1;
            };
            const leaves = (leaver: Viewer) => async () => {
              if (await store.transact(leaver, null, endCouple)) done.left += 1;
            };
            const run: Readonly<Record<(typeof actions)[number], () => Promise<void>>> = {
              adaCounts: counts('ada'),
              samCounts: counts('sam'),
              eveCounts: counts('eve'),
              pair: async () => {
                if (await store.transact(ada, code, pairUp)) done.paired += 1;
              },
              adaLeaves: leaves(ada),
              samLeaves: leaves(sam),
              read: async () => {
                const snapshot = await store.readSnapshot(ada);
                expect(snapshot?.couple === null).toBe(snapshot?.partner === null);
              },
            };
            const racing = drawn.map((action) =>
              scheduler.schedule(Promise.resolve(), action).then(run[action]),
            );
            await scheduler.waitAll();
            await Promise.all(racing);

            const [ofAda, ofSam, ofEve] = [
              await store.readSnapshot(ada),
              await store.readSnapshot(sam),
              await store.readSnapshot(eve),
            ];
            expect(ofAda?.couple).toEqual(ofSam?.couple);
            expect(ofAda?.couple ? 1 : 0).toBe(done.paired - done.left);
            expect(done.paired).toBeLessThanOrEqual(1);
            expect(countOf(ofEve?.me)).toBe(done.eve);
            // Pairing resets both counters.
            const [counted, stored] = [[done.ada, done.sam], [ofAda?.me, ofSam?.me].map(countOf)];
            if (done.paired === 0) expect(stored).toEqual(counted);
            else expect(stored.every((count, i) => count <= (counted[i] ?? 0))).toBe(true);
          },
        ),
        { numRuns: 25, seed: 20_261_124 },
      );
    }, 60_000);
  });
}
