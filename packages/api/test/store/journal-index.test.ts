import { countCheckIn, countReading, type JournalTotals, noTotals } from '@attune/core/journal';
import { describe, expect, it } from 'vitest';
import { pageOf } from '../../src/store/model/journal-page.ts';
import { ada, addEntries, incrementCount, newcomer, sam } from '../../src/testing/store-people.ts';
import { byTime, positionOf } from '../../src/use-cases/journal/entry-time.ts';
import { collectJournal } from '../../src/use-cases/journal/journal-stream.ts';
import type { JournalEntry, Store } from '../../src/use-cases/ports.ts';
import { countingKeyring, entryAt, fillJournal } from '../support/journals.ts';
import { newDatabase, reopenPostgres } from '../support/open-store.postgres.ts';
import { keyring, openSqliteParts, temporaryFile } from '../support/open-store.ts';

/** A generator of whole numbers below a bound, from a seed (mulberry32). */
function chance(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * bound);
  };
}

const totalsOf = (list: readonly JournalEntry[]): JournalTotals =>
  list.reduce(
    (totals, entry) =>
      entry.type === 'reading' ? countReading(totals, entry, 1) : countCheckIn(totals, entry, 1),
    noTotals,
  );
/** Without counts of 0, which remain when an entry was erased. */
const withoutZeros = (totals: JournalTotals) =>
  JSON.parse(JSON.stringify(totals), (_, value) => (value === 0 || value?.count === 0 ? undefined : value));

const whole = { isFirst: true, isLast: true, isComplete: true };

/** Expects the journal to read as the list: whole, by random pages, by id, and in its totals. */
async function expectSame(store: Store, list: readonly JournalEntry[], below: (bound: number) => number) {
  expect(await collectJournal(store, ada)).toEqual(list);
  expect(withoutZeros(await store.readJournalTotals(ada))).toEqual(withoutZeros(totalsOf(list)));
  const cursor = () => {
    const entry = list[below(list.length + 1)];
    return entry ? positionOf(entry) : null;
  };
  for (const type of ['reading', 'checkIn'] as const) {
    const ofType = list.filter((entry) => entry.type === type);
    for (let n = 0; n < 4; n += 1) {
      const [first, last] = [below(3) === 0 ? null : below(300), below(2) === 0 ? below(200) : null];
      const range = { after: cursor(), before: below(2) === 0 ? cursor() : null, first, last };
      if (range.before && range.after && range.before.at < range.after.at) range.before = null;
      if (first === null && last === null) range.first = 10;
      const page = await store.readJournalPage(ada, type, range);
      expect({ range, page }).toEqual({ range, page: pageOf(ofType, whole, range) });
    }
  }
  const entry = list[below(list.length)];
  if (entry) expect(await store.readJournalEntry(ada, entry.id)).toEqual(entry);
}

const stores = [
  ['SQLite', async () => openSqliteParts(':memory:').store],
  ['PostgreSQL', async () => reopenPostgres(await newDatabase())],
] as const;

describe.each(stores)('a journal on %s', (_, open) => {
  it.each([1, 2, 3])(
    'reads as a list after entries are added late, corrected and erased (seed %i)',
    async (seed) => {
      const below = chance(seed);
      const store = await open();
      await store.join(ada, newcomer('Ada'));
      let list: readonly JournalEntry[] = [];
      for (let step = 0; step < 14; step += 1) {
        const latest = step * 400;
        // Late entries go anywhere, and many to the same instant.
        const added = Array.from({ length: below(160) }, () =>
          entryAt(below(9), below(2) === 0 ? latest + below(400) : below(4) === 0 ? 77 : below(latest + 1)),
        );
        const stays = list.filter(() => below(40) > 0);
        const corrected = stays
          .filter(() => below(50) === 0)
          .map((entry) => {
            const moved = entryAt(entry.type === 'checkIn' ? 0 : 1, below(latest + 400));
            return { ...moved, id: entry.id };
          });
        const erased = list.filter((entry) => !stays.includes(entry)).map(({ id }) => id);
        const change = { result: null, entries: added, entriesCorrected: corrected, entriesErased: erased };
        await store.transact(ada, null, () => change);
        const unchanged = stays.filter(({ id }) => !corrected.some((one) => one.id === id));
        list = [...unchanged, ...corrected, ...added].sort(byTime);
        if (step % 3 === 1) await expectSame(store, list, below);
      }
      await expectSame(store, list, below);
      expect(list.length).toBeGreaterThan(500);
      await store.transact(ada, null, () => ({ result: null, journalErased: true }));
      await expectSame(store, [], below);
      await store.close();
    },
  );
});

describe.each(stores)('erasing a long journal on %s', (_, open) => {
  it('is done at once, deletes the rows in pieces, and lets others through', async () => {
    const store = await open();
    await store.join(ada, newcomer('Ada'));
    await store.join(sam, newcomer('Sam'));
    await fillJournal(store, ada, 3_000);
    await store.transact(ada, null, () => ({ result: null, journalErased: true }));
    expect(await collectJournal(store, ada)).toEqual([]);
    const [first, ...later] = Array.from({ length: 3 }, (_, n) => entryAt(n));
    if (!first) throw new Error('There is no entry.');
    // The next journal begins while rows of the erased one are left.
    await store.transact(ada, null, addEntries(first));
    await store.transact(sam, null, incrementCount);
    await store.transact(ada, null, addEntries(...later));
    expect(await collectJournal(store, ada)).toEqual([first, ...later]);
    await store.close();
  });
});

describe('an index', () => {
  const filled = async (length = 700) => {
    const { keyring: counting, take } = countingKeyring(keyring);
    const parts = openSqliteParts(temporaryFile(), () => {}, undefined, counting);
    await parts.store.join(ada, newcomer('Ada'));
    await fillJournal(parts.store, ada, length);
    const list = await collectJournal(parts.store, ada);
    take('entry');
    return { ...parts, list, take };
  };
  const partsOf = (db: { prepare(text: string): { pluck(): { all(): unknown[] } } }) =>
    db.prepare('select count(*) from entry group by part').pluck().all();

  it.each([
    ['that is missing, as before it existed', `update entry set part = null; delete from journal`],
    ['that is missing, while entries name parts', `delete from journal`],
    ['that does not open', `update journal set state = 's1.AAAA'`],
    ['that misses an entry', `delete from entry where rowid in (select rowid from entry limit 1)`],
    ['with an entry in another part', `update entry set part = 'other' where rowid = 9`],
  ])('%s is built again, and no entry is lost', async (_, damage) => {
    const { db, store, list } = await filled();
    db.exec(damage);
    const left = new Set(db.prepare('select id from entry').pluck().all());
    const expected = list.filter(({ id }) => left.has(id));
    expect(await collectJournal(store, ada)).toEqual(expected);
    const late = entryAt(1, 5);
    await store.transact(ada, null, addEntries(late));
    const after = await collectJournal(store, ada);
    expect(after).toEqual([...expected, late].sort(byTime));
    expect(withoutZeros(await store.readJournalTotals(ada))).toEqual(withoutZeros(totalsOf(after)));
    expect(partsOf(db).every((count) => Number(count) <= 128)).toBe(true);
    await store.close();
  });

  it('skips an entry that does not open, fills the page from other parts, and lets it be erased', async () => {
    const { db, store, list, take } = await filled();
    const damaged = list.filter(({ type }) => type === 'reading').slice(10, 180);
    const spoil = db.prepare(`update entry set state = 's1.AAAA' where id = ?`);
    for (const { id } of damaged) spoil.run(id);
    const whole = list.filter((entry) => !damaged.includes(entry as never));
    const page = await store.readJournalPage(ada, 'reading', { first: 100 });
    expect(page.entries).toEqual(whole.filter(({ type }) => type === 'reading').slice(0, 100));
    expect(await collectJournal(store, ada)).toEqual(whole);
    const entriesErased = damaged.slice(0, 1).map(({ id }) => id);
    await store.transact(ada, null, () => ({ result: null, entriesErased }));
    expect(withoutZeros(await store.readJournalTotals(ada))).toEqual(withoutZeros(totalsOf(whole)));
    // The next read does not try again what does not open.
    take('entry');
    await store.readJournalPage(ada, 'reading', { first: 10 });
    expect(take('entry')).toBeLessThanOrEqual(256);
    await store.close();
  });

  it('of an erased journal leaves no row, in pieces of one part', async () => {
    const { db, store } = await filled(2_000);
    const rows = () => Number(db.prepare('select count(*) from entry').pluck().get());
    await store.transact(ada, null, () => ({ result: null, journalErased: true }));
    expect(db.prepare('select * from journal').all()).toEqual([]);
    const seen = new Set<number>();
    while (rows() > 0) {
      seen.add(rows());
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(seen.size).toBeGreaterThan(5);
    await store.close();
  });

  it('shows at rest only which entries share a part: no time, type or order', async () => {
    const { db, store } = await filled(300);
    const rows = db.prepare<[], { part: string }>('select part from entry').all();
    expect(rows.every(({ part }) => /^[\w-]{8}$/.test(part))).toBe(true);
    const columns = db.prepare(`select name from pragma_table_info('journal')`).pluck().all();
    expect(columns).toEqual(['tenant', 'person', 'state']);
    const { state } = db.prepare<[], { state: string }>('select state from journal').get() ?? { state: '' };
    // Padded to a power of two, so that few changes are visible in its length.
    const padded = Buffer.from(state.slice('s1.'.length), 'base64').length - 12 - 16;
    expect(Math.log2(padded) % 1).toBe(0);
    await store.close();
  });
});
