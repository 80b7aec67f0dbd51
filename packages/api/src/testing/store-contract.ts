import type { Dial, Instant } from '@attune/core';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { randomIds } from '../application/ids.ts';
import type { Held, Store, Viewer } from '../application/ports.ts';
import {
  ada,
  adaAndSam,
  counted,
  countMe,
  countOf,
  newcomer,
  type Opened,
  offering,
  pairUp,
  sam,
} from './store-people.ts';

export type { Opened };

const fault = new Error('planted');
const fails = (): never => {
  throw fault;
};

/** What every store keeps to, on any database. `open` answers an empty store of its own each time. */
export function storeContract(open: () => Promise<Opened>): void {
  let opened: Opened;
  let store: Store;
  beforeEach(async () => {
    opened = await open();
    store = opened.store;
  });
  afterEach(() => store.close());

  describe('joining', () => {
    it('is empty, and nobody reads anything, before anybody joins', async () => {
      await store.ready();
      expect(await store.isEmpty()).toBe(true);
      expect(await store.read(ada)).toBeNull();
      expect(await store.change(ada, null, countMe)).toBeNull();
    });

    it('keeps a person whole', async () => {
      const whole = newcomer('Ada 🦊', {
        reading: {
          dial: 3 as Dial,
          at: 1 as Instant,
          brakes: ['work'],
          accelerators: ['play'],
          note: 'ñ\n"',
        },
        pairing: { is: 'code', code: randomIds.code(), madeAt: 2 as Instant, until: 3 as Instant },
        attempts: { since: 4 as Instant, wrong: 5 },
        crossed: { turn: 6, words: 7 },
      });
      await store.join(ada, whole);
      const around = await store.read(ada);
      expect(around).toEqual({ at: around?.at, me: whole, couple: null, partner: null, counterpart: null });
      expect(await store.isEmpty()).toBe(false);
    });

    it('joins once: said again, the first person stays, with all that has happened', async () => {
      const first = newcomer('Ada');
      await store.join(ada, first);
      await store.change(ada, null, countMe);
      const again = await store.join(ada, newcomer('Somebody else'));
      expect(again.me).toEqual(counted(first));
    });

    it('joins once, however many ask at the same moment', async () => {
      const all = await Promise.all([1, 2, 3, 4].map((n) => store.join(ada, newcomer(`Ada ${n}`))));
      expect(new Set(all.map(({ me }) => me.id)).size).toBe(1);
    });

    it('keeps tenants apart, under the same subject, id and code', async () => {
      const code = randomIds.code();
      const here = offering('Here', code);
      await store.join(sam, here);
      await store.join({ ...sam, tenant: 'away' }, { ...here, name: 'There' });
      await store.join({ ...ada, tenant: 'third' }, newcomer('Ada'));
      await store.change(sam, null, countMe);
      expect((await store.read(sam))?.me).toEqual(counted(here));
      expect((await store.read({ ...sam, tenant: 'away' }))?.me).toEqual({ ...here, name: 'There' });
      expect(await store.change({ ...ada, tenant: 'third' }, code, pairUp)).toBeNull();
    });
  });

  describe('changing', () => {
    it('answers what was decided, and writes it', async () => {
      await store.join(ada, newcomer('Ada'));
      expect(await store.change(ada, null, countMe)).toBe(1);
      expect(await store.change(ada, null, countMe)).toBe(2);
      expect(countOf((await store.read(ada))?.me)).toBe(2);
    });

    it('writes nothing where deciding fails, and harms nobody who changes beside it', async () => {
      await store.join(ada, newcomer('Ada'));
      await store.join(sam, newcomer('Sam'));
      const [first, failed, second] = await Promise.allSettled([
        store.change(ada, null, countMe),
        store.change(sam, null, fails),
        store.change(ada, null, countMe),
      ]);
      expect([first, second]).toEqual([1, 2].map((value) => ({ status: 'fulfilled', value })));
      expect(failed).toEqual({ status: 'rejected', reason: fault });
      expect(countOf((await store.read(ada))?.me)).toBe(2);
    });

    it('writes all or nothing: a change that fails half-way leaves no half', async () => {
      await adaAndSam(store);
      const before = await store.read(ada);
      const same = offering('Anybody', randomIds.code());
      const { pairing } = same;
      const [one, two] = await Promise.allSettled([
        // Two people cannot offer the same code: the second write fails.
        store.change(ada, null, ({ me, partner }) => ({
          out: null,
          people: [{ ...me, pairing }, ...(partner ? [{ ...partner, pairing }] : [])],
        })),
        store.change(sam, null, ({ me }) => ({ out: null, people: [counted(me), same] })),
      ]);
      expect([one.status, two.status]).toEqual(['rejected', 'rejected']);
      expect({ ...(await store.read(ada)), at: 0 }).toEqual({ ...before, at: 0 });
    });

    it('writes nothing where a change names nothing', async () => {
      const { setClock } = opened;
      setClock?.(1_000);
      await adaAndSam(store);
      const before = await store.read(ada);
      setClock?.(2_000);
      expect(await store.change(ada, null, () => ({ out: 'as it was', people: [] }))).toBe('as it was');
      // The instant of the last write is seen where the clock is behind it.
      const after = await (opened.reopen ? reopened(1_000) : store.read(ada));
      expect({ ...after, at: 0 }).toEqual({ ...before, at: 0 });
      if (opened.reopen && setClock) expect(after?.at).toBe(1_000);
    });

    it('loses no update, in whatever order many changes come', async () => {
      await adaAndSam(store);
      const change = fc.record({
        viewer: fc.constantFrom(ada, sam),
        turns: fc.nat(3),
        fails: fc.boolean(),
      });
      let expected = 0;
      const both = ({ me, partner }: Held) => ({
        out: null,
        people: partner ? [counted(me), counted(partner)] : [],
      });
      await fc.assert(
        fc.asyncProperty(fc.array(change, { maxLength: 12 }), async (changes) => {
          await Promise.allSettled(
            changes.map(async ({ viewer, turns, fails: planted }) => {
              for (let turn = 0; turn < turns; turn += 1) await new Promise(setImmediate);
              await store.change(viewer, null, planted ? fails : both);
            }),
          );
          expected += changes.filter(({ fails: planted }) => !planted).length;
          const around = await store.read(ada);
          expect([countOf(around?.me), countOf(around?.partner)]).toEqual([expected, expected]);
        }),
        { seed: 20_260_101, numRuns: 40 },
      );
    });
  });

  describe('pairing', () => {
    it('holds whoever offers the code, in the tenant, and nobody for a wrong one or none', async () => {
      const code = randomIds.code();
      const maker = offering('Sam', code);
      await store.join(sam, maker);
      await store.join(ada, newcomer('Ada'));
      const holder = (held: Held) => ({ out: held.holder });
      expect(await store.change(ada, code, holder)).toEqual(maker);
      expect(await store.change(ada, randomIds.code(), holder)).toBeNull();
      expect(await store.change(ada, null, holder)).toBeNull();
      expect(await store.change(sam, code, holder)).toEqual(maker);
    });

    it('finds nobody by a code that was spent', async () => {
      const code = randomIds.code();
      await store.join(sam, offering('Sam', code));
      await store.change(sam, null, ({ me }) => ({ out: null, people: [{ ...me, pairing: null }] }));
      await store.join(ada, newcomer('Ada'));
      expect(await store.change(ada, code, ({ holder }) => ({ out: holder }))).toBeNull();
    });

    it('shows who asked whom to either', async () => {
      const code = randomIds.code();
      const id = randomIds.request();
      const until = 9e15 as Instant;
      const { me: maker } = await store.join(sam, offering('Sam', code));
      const { me: asker } = await store.join(ada, newcomer('Ada'));
      const asking = { ...asker, pairing: { is: 'asking', id, maker: maker.id, code, until } as const };
      const asked = {
        ...maker,
        pairing: { is: 'request', id, asker: asker.id, name: 'Ada', until } as const,
      };
      await store.change(ada, code, () => ({ out: null, people: [asking, asked] }));
      expect(await store.read(ada)).toMatchObject({ me: asking, counterpart: asked, couple: null });
      expect(await store.change(sam, null, (held) => ({ out: held }))).toMatchObject({
        me: asked,
        counterpart: asking,
        partner: null,
        holder: null,
      });
    });

    it('keeps a new couple, and both see it and each other', async () => {
      const couple = await adaAndSam(store);
      const [hers, theirs] = [await store.read(ada), await store.read(sam)];
      expect(hers?.couple).toEqual(couple);
      expect(theirs?.couple).toEqual(couple);
      expect(hers?.partner).toEqual(theirs?.me);
      expect(theirs?.partner).toEqual(hers?.me);
      expect(hers?.me.couple).toBe(couple.id);
    });

    it('changes what stands between them', async () => {
      await adaAndSam(store);
      const match = 5 as Instant;
      await store.change(sam, null, ({ couple }) =>
        couple ? { out: null, couple: { ...couple, state: { ...couple.state, match } } } : { out: null },
      );
      expect((await store.read(ada))?.couple?.state.match).toBe(match);
    });

    it('pairs one of many who redeem the same code at the same moment', async () => {
      const code = randomIds.code();
      await store.join(sam, offering('Sam', code));
      const many: Viewer[] = [1, 2, 3, 4, 5].map((n) => ({ ...ada, subject: `one of many ${n}` }));
      for (const viewer of many) await store.join(viewer, newcomer('Ada'));
      const couples = await Promise.all(many.map((viewer) => store.change(viewer, code, pairUp)));
      expect(couples.filter((couple) => couple !== null)).toHaveLength(1);
    });

    it('keeps nothing of a couple that ended, for either, though one alone was named', async () => {
      const couple = await adaAndSam(store);
      await store.change(ada, null, ({ me }) => ({
        out: null,
        people: [{ ...me, couple: null, mark: randomIds.mark() }],
        ended: couple.id,
      }));
      for (const viewer of [ada, sam]) {
        const around = await store.read(viewer);
        expect(around).toMatchObject({ couple: null, partner: null });
        expect(around?.me.couple).toBeNull();
      }
      const held = await store.change(sam, null, (all) => ({ out: all }));
      expect(held).toMatchObject({ couple: null, partner: null });
    });

    it('ends no couple but the one that is held', async () => {
      const couple = await adaAndSam(store);
      const eve = { ...ada, subject: 'eve' };
      await store.join(eve, newcomer('Eve'));
      await expect(store.change(eve, null, () => ({ out: null, ended: couple.id }))).rejects.toThrow();
      expect((await store.read(ada))?.couple).toEqual(couple);
    });
  });

  describe('waking', () => {
    it('wakes once the change can be read, and nobody of another tenant', async () => {
      const { me } = await store.join(ada, newcomer('Ada'));
      const seen: Promise<number>[] = [];
      const stray: string[] = [];
      opened.notices.watch(ada.tenant, me.id, () =>
        seen.push(store.read(ada).then((now) => countOf(now?.me))),
      );
      opened.notices.watch('away', me.id, () => stray.push('away'));
      await store.change(ada, null, (held) => ({ ...countMe(held), wake: [held.me.id] }));
      await expect.poll(() => seen.length).toBe(1);
      expect(await Promise.all(seen)).toEqual([1]);
      expect(stray).toEqual([]);
    });

    it('wakes nobody for what failed', async () => {
      const { me } = await store.join(ada, newcomer('Ada'));
      let woken = 0;
      opened.notices.watch(ada.tenant, me.id, () => {
        woken += 1;
      });
      const stranger = newcomer('A stranger');
      const failing = store.change(ada, null, () => ({ out: 1, people: [stranger], wake: [me.id] }));
      await expect(failing).rejects.toThrow();
      await store.change(ada, null, (held) => ({ ...countMe(held), wake: [me.id] }));
      await expect.poll(() => woken).toBe(1);
    });
  });

  describe('time', () => {
    it('never goes back, though the clock does', async ({ skip }) => {
      const { setClock } = opened;
      if (!setClock) return skip('The clock of this store cannot be set.');
      setClock(5_000);
      const joined = await store.join(ada, newcomer('Ada'));
      setClock(1_000);
      const changed = await store.change(ada, null, (held) => ({ ...countMe(held), out: held.at }));
      const read = await store.read(ada);
      expect([joined.at, changed, read?.at]).toEqual([5_000, 5_000, 5_000]);
      setClock(6_000);
      expect((await store.read(ada))?.at).toBe(6_000);
    });

    it('is never before a write that is seen, though the clock went back while closed', async ({ skip }) => {
      if (!opened.setClock || !opened.reopen)
        return skip('This store is not kept, or its clock cannot be set.');
      opened.setClock(1_000);
      await adaAndSam(store);
      opened.setClock(5_000);
      await store.change(sam, null, countMe);
      const seen = await reopened(2_000);
      expect(seen?.at).toBe(5_000);
      expect(await store.change(ada, null, ({ at }) => ({ out: at }))).toBe(5_000);
    });
  });

  describe('closing', () => {
    it('finishes what was asked before, and refuses what comes after', async () => {
      await store.join(ada, newcomer('Ada'));
      const asked = Array.from({ length: 600 }, () => store.change(ada, null, countMe));
      const closing = store.close();
      await expect(store.change(ada, null, countMe)).rejects.toThrow('closed');
      await expect(store.read(ada)).rejects.toThrow('closed');
      await closing;
      await store.close();
      expect(Math.max(...(await Promise.all(asked)).map(Number))).toBe(600);
    });

    it('keeps all that was acknowledged', async ({ skip }) => {
      if (!opened.reopen) return skip('This store is not kept.');
      await adaAndSam(store);
      await Promise.all(Array.from({ length: 1_000 }, () => store.change(ada, null, countMe)));
      const before = await store.read(ada);
      await store.close();
      store = await opened.reopen();
      const after = await store.read(ada);
      expect(countOf(after?.me)).toBe(1_000);
      expect({ ...after, at: 0 }).toEqual({ ...before, at: 0 });
    });
  });

  async function reopened(clock: number) {
    await store.close();
    opened.setClock?.(clock);
    if (opened.reopen) store = await opened.reopen();
    return store.read(ada);
  }
}
