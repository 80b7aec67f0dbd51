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

/** Pairing codes, couples, their end, and notifications. */
export function couplesContract(trial: Trial): void {
  describe('pairing', () => {
    it('locks the owner of the code in this tenant, and no one for a wrong code or null', async () => {
      const code = randomIds.code();
      const maker = personWithCode('Sam', code);
      await trial.store.join(sam, maker);
      await trial.store.join(ada, newcomer('Ada'));
      const readCodeOwner = (locked: LockedSnapshot) => ({ result: locked.codeOwner });
      expect(await trial.store.transact(ada, code, readCodeOwner)).toEqual(maker);
      expect(await trial.store.transact(ada, randomIds.code(), readCodeOwner)).toBeNull();
      expect(await trial.store.transact(ada, null, readCodeOwner)).toBeNull();
      expect(await trial.store.transact(sam, code, readCodeOwner)).toEqual(maker);
    });

    it('finds no one by a code that its owner withdrew', async () => {
      const code = randomIds.code();
      await trial.store.join(sam, personWithCode('Sam', code));
      await trial.store.transact(sam, null, ({ me }) => ({
        result: null,
        people: [{ ...me, pairing: null }],
      }));
      await trial.store.join(ada, newcomer('Ada'));
      expect(await trial.store.transact(ada, code, ({ codeOwner }) => ({ result: codeOwner }))).toBeNull();
    });

    it('shows each side of a pairing request the other person', async () => {
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
      expect(await trial.store.transact(sam, null, (locked) => ({ result: locked }))).toMatchObject({
        me: asked,
        pairingPeer: asking,
        partner: null,
        codeOwner: null,
      });
    });

    it('shows a new couple to both people, each with the other as partner', async () => {
      const couple = await adaAndSam(trial.store);
      const [ofAda, ofSam] = [await trial.store.readSnapshot(ada), await trial.store.readSnapshot(sam)];
      expect(ofAda?.couple).toEqual(couple);
      expect(ofSam?.couple).toEqual(couple);
      expect(ofAda?.partner).toEqual(ofSam && toSharedProfile(ofSam.me));
      expect(ofSam?.partner).toEqual(ofAda && toSharedProfile(ofAda.me));
      expect(ofAda?.me.couple).toBe(couple.id);
    });

    it('stores a changed state of the couple', async () => {
      await adaAndSam(trial.store);
      const match = 5 as Instant;
      await trial.store.transact(sam, null, ({ couple }) =>
        couple
          ? { result: null, couple: { ...couple, state: { ...couple.state, match } } }
          : { result: null },
      );
      expect((await trial.store.readSnapshot(ada))?.couple?.state.match).toBe(match);
    });

    it('pairs only one of several people who redeem the same code at once', async () => {
      const code = randomIds.code();
      await trial.store.join(sam, personWithCode('Sam', code));
      const many: Viewer[] = [1, 2, 3, 4, 5].map((n) => ({ ...ada, subject: `one of many ${n}` }));
      for (const viewer of many) await trial.store.join(viewer, newcomer('Ada'));
      const couples = await Promise.all(many.map((viewer) => trial.store.transact(viewer, code, pairUp)));
      expect(couples.filter((couple) => couple !== null)).toHaveLength(1);
    });

    it('clears an ended couple from both people when the change set names only one', async () => {
      const couple = await adaAndSam(trial.store);
      await trial.store.transact(ada, null, ({ me }) => ({
        result: null,
        people: [{ ...me, couple: null, mark: randomIds.mark() }],
        ended: couple.id,
      }));
      for (const viewer of [ada, sam]) {
        const snapshot = await trial.store.readSnapshot(viewer);
        expect(snapshot).toMatchObject({ couple: null, partner: null });
        expect(snapshot?.me.couple).toBeNull();
      }
      const locked = await trial.store.transact(sam, null, (all) => ({ result: all }));
      expect(locked).toMatchObject({ couple: null, partner: null });
    });

    it('rejects a change set that ends a couple of other people', async () => {
      const couple = await adaAndSam(trial.store);
      const eve = { ...ada, subject: 'eve' };
      await trial.store.join(eve, newcomer('Eve'));
      await expect(
        trial.store.transact(eve, null, () => ({ result: null, ended: couple.id })),
      ).rejects.toThrow();
      expect((await trial.store.readSnapshot(ada))?.couple).toEqual(couple);
    });
  });

  describe('notifications', () => {
    it('arrive once the change can be read, and in no other tenant', async () => {
      const { me } = await trial.store.join(ada, newcomer('Ada'));
      const seen: Promise<number>[] = [];
      const otherTenant: string[] = [];
      trial.underTest.notifier.subscribe(ada.tenant, me.id, () =>
        seen.push(trial.store.readSnapshot(ada).then((now) => countOf(now?.me))),
      );
      trial.underTest.notifier.subscribe('away', me.id, () => otherTenant.push('away'));
      await trial.store.transact(ada, null, (locked) => ({
        ...incrementCount(locked),
        notify: [locked.me.id],
      }));
      await expect.poll(() => seen.length).toBe(1);
      expect(await Promise.all(seen)).toEqual([1]);
      expect(otherTenant).toEqual([]);
    });

    it('are not sent for a transaction that failed', async () => {
      const { me } = await trial.store.join(ada, newcomer('Ada'));
      let calls = 0;
      trial.underTest.notifier.subscribe(ada.tenant, me.id, () => {
        calls += 1;
      });
      const stranger = newcomer('A stranger');
      const failing = trial.store.transact(ada, null, () => ({
        result: 1,
        people: [stranger],
        notify: [me.id],
      }));
      await expect(failing).rejects.toThrow();
      await trial.store.transact(ada, null, (locked) => ({ ...incrementCount(locked), notify: [me.id] }));
      await expect.poll(() => calls).toBe(1);
    });
  });
}
