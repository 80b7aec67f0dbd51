import type { Instant } from '@attune/core';
import { describe, expect, it } from 'vitest';
import { randomIds } from '../../adapters/random-ids.ts';
import { facing } from '../../use-cases/person.ts';
import type { Held, Viewer } from '../../use-cases/ports.ts';
import { ada, adaAndSam, countMe, countOf, newcomer, offering, pairUp, sam } from '../store-people.ts';
import type { Trial } from './trial.ts';

/** Two people: codes, couples, their end, and who is woken. */
export function couplesContract(trial: Trial): void {
  describe('pairing', () => {
    it('holds whoever offers the code, in the tenant, and nobody for a wrong one or none', async () => {
      const code = randomIds.code();
      const maker = offering('Sam', code);
      await trial.store.join(sam, maker);
      await trial.store.join(ada, newcomer('Ada'));
      const holder = (held: Held) => ({ out: held.holder });
      expect(await trial.store.change(ada, code, holder)).toEqual(maker);
      expect(await trial.store.change(ada, randomIds.code(), holder)).toBeNull();
      expect(await trial.store.change(ada, null, holder)).toBeNull();
      expect(await trial.store.change(sam, code, holder)).toEqual(maker);
    });

    it('finds nobody by a code that was spent', async () => {
      const code = randomIds.code();
      await trial.store.join(sam, offering('Sam', code));
      await trial.store.change(sam, null, ({ me }) => ({ out: null, people: [{ ...me, pairing: null }] }));
      await trial.store.join(ada, newcomer('Ada'));
      expect(await trial.store.change(ada, code, ({ holder }) => ({ out: holder }))).toBeNull();
    });

    it('shows who asked whom to either', async () => {
      const code = randomIds.code();
      const id = randomIds.request();
      const until = 9e15 as Instant;
      const { me: maker } = await trial.store.join(sam, offering('Sam', code));
      const { me: asker } = await trial.store.join(ada, newcomer('Ada'));
      const asking = { ...asker, pairing: { is: 'asking', id, maker: maker.id, code, until } as const };
      const asked = {
        ...maker,
        pairing: { is: 'request', id, asker: asker.id, name: 'Ada', madeAt: until, until } as const,
      };
      await trial.store.change(ada, code, () => ({ out: null, people: [asking, asked] }));
      expect(await trial.store.read(ada)).toMatchObject({
        me: asking,
        counterpart: facing(asked),
        couple: null,
      });
      expect(await trial.store.change(sam, null, (held) => ({ out: held }))).toMatchObject({
        me: asked,
        counterpart: asking,
        partner: null,
        holder: null,
      });
    });

    it('keeps a new couple, and both see it and each other', async () => {
      const couple = await adaAndSam(trial.store);
      const [hers, theirs] = [await trial.store.read(ada), await trial.store.read(sam)];
      expect(hers?.couple).toEqual(couple);
      expect(theirs?.couple).toEqual(couple);
      expect(hers?.partner).toEqual(theirs && facing(theirs.me));
      expect(theirs?.partner).toEqual(hers && facing(hers.me));
      expect(hers?.me.couple).toBe(couple.id);
    });

    it('changes what stands between them', async () => {
      await adaAndSam(trial.store);
      const match = 5 as Instant;
      await trial.store.change(sam, null, ({ couple }) =>
        couple ? { out: null, couple: { ...couple, state: { ...couple.state, match } } } : { out: null },
      );
      expect((await trial.store.read(ada))?.couple?.state.match).toBe(match);
    });

    it('pairs one of many who redeem the same code at the same moment', async () => {
      const code = randomIds.code();
      await trial.store.join(sam, offering('Sam', code));
      const many: Viewer[] = [1, 2, 3, 4, 5].map((n) => ({ ...ada, subject: `one of many ${n}` }));
      for (const viewer of many) await trial.store.join(viewer, newcomer('Ada'));
      const couples = await Promise.all(many.map((viewer) => trial.store.change(viewer, code, pairUp)));
      expect(couples.filter((couple) => couple !== null)).toHaveLength(1);
    });

    it('keeps nothing of a couple that ended, for either, though one alone was named', async () => {
      const couple = await adaAndSam(trial.store);
      await trial.store.change(ada, null, ({ me }) => ({
        out: null,
        people: [{ ...me, couple: null, mark: randomIds.mark() }],
        ended: couple.id,
      }));
      for (const viewer of [ada, sam]) {
        const around = await trial.store.read(viewer);
        expect(around).toMatchObject({ couple: null, partner: null });
        expect(around?.me.couple).toBeNull();
      }
      const held = await trial.store.change(sam, null, (all) => ({ out: all }));
      expect(held).toMatchObject({ couple: null, partner: null });
    });

    it('ends no couple but the one that is held', async () => {
      const couple = await adaAndSam(trial.store);
      const eve = { ...ada, subject: 'eve' };
      await trial.store.join(eve, newcomer('Eve'));
      await expect(trial.store.change(eve, null, () => ({ out: null, ended: couple.id }))).rejects.toThrow();
      expect((await trial.store.read(ada))?.couple).toEqual(couple);
    });
  });

  describe('waking', () => {
    it('wakes once the change can be read, and nobody of another tenant', async () => {
      const { me } = await trial.store.join(ada, newcomer('Ada'));
      const seen: Promise<number>[] = [];
      const stray: string[] = [];
      trial.opened.notices.watch(ada.tenant, me.id, () =>
        seen.push(trial.store.read(ada).then((now) => countOf(now?.me))),
      );
      trial.opened.notices.watch('away', me.id, () => stray.push('away'));
      await trial.store.change(ada, null, (held) => ({ ...countMe(held), wake: [held.me.id] }));
      await expect.poll(() => seen.length).toBe(1);
      expect(await Promise.all(seen)).toEqual([1]);
      expect(stray).toEqual([]);
    });

    it('wakes nobody for what failed', async () => {
      const { me } = await trial.store.join(ada, newcomer('Ada'));
      let woken = 0;
      trial.opened.notices.watch(ada.tenant, me.id, () => {
        woken += 1;
      });
      const stranger = newcomer('A stranger');
      const failing = trial.store.change(ada, null, () => ({ out: 1, people: [stranger], wake: [me.id] }));
      await expect(failing).rejects.toThrow();
      await trial.store.change(ada, null, (held) => ({ ...countMe(held), wake: [me.id] }));
      await expect.poll(() => woken).toBe(1);
    });
  });
}
