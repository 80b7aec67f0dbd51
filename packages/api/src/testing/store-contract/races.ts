import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomIds } from '../../adapters/random-ids.ts';
import type { Viewer } from '../../use-cases/ports.ts';
import { countOf, endCouple, incrementCount, newcomer, pairUp, personWithCode } from '../store-people.ts';
import type { Trial } from './trial.ts';

const acts = ['adaCounts', 'samCounts', 'eveCounts', 'pair', 'adaParts', 'samParts', 'look'] as const;

/** Commands that meet in an order that fast-check draws. */
export function racesContract(trial: Trial): void {
  describe('racing', () => {
    it('comes to what some order of the commands would, whichever meet', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.scheduler(),
          fc.array(fc.constantFrom(...acts), { minLength: 4, maxLength: 14 }),
          async (scheduler, drawn) => {
            const { store } = trial;
            const tenant = randomIds.mark();
            const viewer = (subject: string): Viewer => ({ tenant, subject });
            const [ada, sam, eve] = [viewer('ada'), viewer('sam'), viewer('eve')];
            const code = randomIds.code();
            await store.join(sam, personWithCode('Sam', code));
            await store.join(ada, newcomer('Ada'));
            await store.join(eve, newcomer('Eve'));
            const done = { ada: 0, sam: 0, eve: 0, paired: 0, parted: 0 };
            const counts = (subject: 'ada' | 'sam' | 'eve') => async () => {
              await store.transact(viewer(subject), null, incrementCount);
              done[subject] += 1;
            };
            const parts = (who: Viewer) => async () => {
              if (await store.transact(who, null, endCouple)) done.parted += 1;
            };
            const deeds: Readonly<Record<(typeof acts)[number], () => Promise<void>>> = {
              adaCounts: counts('ada'),
              samCounts: counts('sam'),
              eveCounts: counts('eve'),
              pair: async () => {
                if (await store.transact(ada, code, pairUp)) done.paired += 1;
              },
              adaParts: parts(ada),
              samParts: parts(sam),
              look: async () => {
                const around = await store.readSnapshot(ada);
                expect(around?.couple === null).toBe(around?.partner === null);
              },
            };
            const racing = drawn.map((act) => scheduler.schedule(Promise.resolve(), act).then(deeds[act]));
            await scheduler.waitAll();
            await Promise.all(racing);

            const [hers, theirs, others] = [
              await store.readSnapshot(ada),
              await store.readSnapshot(sam),
              await store.readSnapshot(eve),
            ];
            expect(hers?.couple).toEqual(theirs?.couple);
            expect(hers?.couple ? 1 : 0).toBe(done.paired - done.parted);
            expect(done.paired).toBeLessThanOrEqual(1);
            expect(countOf(others?.me)).toBe(done.eve);
            // Pairing forgets what was counted before it.
            const [most, kept] = [[done.ada, done.sam], [hers?.me, theirs?.me].map(countOf)];
            if (done.paired === 0) expect(kept).toEqual(most);
            else expect(kept.every((count, i) => count <= (most[i] ?? 0))).toBe(true);
          },
        ),
        { numRuns: 25, seed: 20_261_124 },
      );
    }, 60_000);
  });
}
