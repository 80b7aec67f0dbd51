import type { Instant } from '@attune/core';
import { describe, expect, it } from 'vitest';
import { randomIds } from '../../adapters/random-ids.ts';
import { toSharedProfile } from '../../use-cases/person.ts';
import type { LockedSnapshot, Viewer } from '../../use-cases/ports.ts';
import {
  ada,
  adaAndSam,
  countOf,
  incrementCount,
  newcomer,
  pairUp,
  personWithCode,
  sam,
} from '../store-people.ts';
import type { Trial } from './trial.ts';

/** Two people: codes, couples, their end, and who is woken. */
export function couplesContract(trial: Trial): void {
  describe('pairing', () => {
    it('holds whoever offers the code, in the tenant, and nobody for a wrong one or none', async () => {
      const code = randomIds.code();
      const maker = personWithCode('Sam', code);
      await trial.store.join(sam, maker);
      await trial.store.join(ada, newcomer('Ada'));
      const holder = (held: LockedSnapshot) => ({ result: held.codeOwner });
      expect(await trial.store.transact(ada, code, holder)).toEqual(maker);
      expect(await trial.store.transact(ada, randomIds.code(), holder)).toBeNull();
      expect(await trial.store.transact(ada, null, holder)).toBeNull();
      expect(await trial.store.transact(sam, code, holder)).toEqual(maker);
    });

    it('finds nobody by a code that was spent', async () => {
      const code = randomIds.code();
      await trial.store.join(sam, personWithCode('Sam', code));
      await trial.store.transact(sam, null, ({ me }) => ({
        result: null,
        people: [{ ...me, pairing: null }],
      }));
      await trial.store.join(ada, newcomer('Ada'));
      expect(await trial.store.transact(ada, code, ({ codeOwner }) => ({ result: codeOwner }))).toBeNull();
    });

    it('shows who asked whom to either', async () => {
      const code = randomIds.code();
      const id = randomIds.request();
      const until = 9e15 as Instant;
      const { me: maker } = await trial.store.join(sam, personWithCode('Sam', code));
      const { me: asker } = await trial.store.join(ada, newcomer('Ada'));
      const asking = { ...asker, pairing: { type: 'asking', id, maker: maker.id, code, until } as const };
      const asked = {
        ...maker,
        pairing: { type: 'request', id, asker: asker.id, name: 'Ada', madeAt: until, until } as const,
      };
      await trial.store.transact(ada, code, () => ({ result: null, people: [asking, asked] }));
      expect(await trial.store.readSnapshot(ada)).toMatchObject({
        me: asking,
        pairingPeer: toSharedProfile(asked),
        couple: null,
      });
      expect(await trial.store.transact(sam, null, (held) => ({ result: held }))).toMatchObject({
        me: asked,
        pairingPeer: asking,
        partner: null,
        codeOwner: null,
      });
    });

    it('keeps a new couple, and both see it and each other', async () => {
      const couple = await adaAndSam(trial.store);
      const [hers, theirs] = [await trial.store.readSnapshot(ada), await trial.store.readSnapshot(sam)];
      expect(hers?.couple).toEqual(couple);
      expect(theirs?.couple).toEqual(couple);
      expect(hers?.partner).toEqual(theirs && toSharedProfile(theirs.me));
      expect(theirs?.partner).toEqual(hers && toSharedProfile(hers.me));
      expect(hers?.me.couple).toBe(couple.id);
    });

    it('changes what stands between them', async () => {
      await adaAndSam(trial.store);
      const match = 5 as Instant;
      await trial.store.transact(sam, null, ({ couple }) =>
        couple
          ? { result: null, couple: { ...couple, state: { ...couple.state, match } } }
          : { result: null },
      );
      expect((await trial.store.readSnapshot(ada))?.couple?.state.match).toBe(match);
    });

    it('pairs one of many who redeem the same code at the same moment', async () => {
      const code = randomIds.code();
      await trial.store.join(sam, personWithCode('Sam', code));
      const many: Viewer[] = [1, 2, 3, 4, 5].map((n) => ({ ...ada, subject: `one of many ${n}` }));
      for (const viewer of many) await trial.store.join(viewer, newcomer('Ada'));
      const couples = await Promise.all(many.map((viewer) => trial.store.transact(viewer, code, pairUp)));
      expect(couples.filter((couple) => couple !== null)).toHaveLength(1);
    });

    it('keeps nothing of a couple that ended, for either, though one alone was named', async () => {
      const couple = await adaAndSam(trial.store);
      await trial.store.transact(ada, null, ({ me }) => ({
        result: null,
        people: [{ ...me, couple: null, mark: randomIds.mark() }],
        ended: couple.id,
      }));
      for (const viewer of [ada, sam]) {
        const around = await trial.store.readSnapshot(viewer);
        expect(around).toMatchObject({ couple: null, partner: null });
        expect(around?.me.couple).toBeNull();
      }
      const held = await trial.store.transact(sam, null, (all) => ({ result: all }));
      expect(held).toMatchObject({ couple: null, partner: null });
    });

    it('ends no couple but the one that is held', async () => {
      const couple = await adaAndSam(trial.store);
      const eve = { ...ada, subject: 'eve' };
      await trial.store.join(eve, newcomer('Eve'));
      await expect(
        trial.store.transact(eve, null, () => ({ result: null, ended: couple.id })),
      ).rejects.toThrow();
      expect((await trial.store.readSnapshot(ada))?.couple).toEqual(couple);
    });
  });

  describe('waking', () => {
    it('wakes once the change can be read, and nobody of another tenant', async () => {
      const { me } = await trial.store.join(ada, newcomer('Ada'));
      const seen: Promise<number>[] = [];
      const stray: string[] = [];
      trial.underTest.notifier.subscribe(ada.tenant, me.id, () =>
        seen.push(trial.store.readSnapshot(ada).then((now) => countOf(now?.me))),
      );
      trial.underTest.notifier.subscribe('away', me.id, () => stray.push('away'));
      await trial.store.transact(ada, null, (held) => ({ ...incrementCount(held), notify: [held.me.id] }));
      await expect.poll(() => seen.length).toBe(1);
      expect(await Promise.all(seen)).toEqual([1]);
      expect(stray).toEqual([]);
    });

    it('wakes nobody for what failed', async () => {
      const { me } = await trial.store.join(ada, newcomer('Ada'));
      let woken = 0;
      trial.underTest.notifier.subscribe(ada.tenant, me.id, () => {
        woken += 1;
      });
      const stranger = newcomer('A stranger');
      const failing = trial.store.transact(ada, null, () => ({
        result: 1,
        people: [stranger],
        notify: [me.id],
      }));
      await expect(failing).rejects.toThrow();
      await trial.store.transact(ada, null, (held) => ({ ...incrementCount(held), notify: [me.id] }));
      await expect.poll(() => woken).toBe(1);
    });
  });
}
