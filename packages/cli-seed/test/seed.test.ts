import { join } from 'node:path';
import { type Home, look, openAttune } from '@attune/api/use-cases';
import { describe, expect, it } from 'vitest';
import { subjectOf } from '../src/cast.ts';
import { seededIds } from '../src/ids.ts';
import { type Plan, type Written, writeDemoCouple, writeStories } from '../src/write.ts';
import { dump, temporaryFolder } from './temporary.ts';

const start = Date.parse('2026-01-05T00:00:00Z');
const plan: Plan = { tenant: 'demo', seed: 1, couples: 6, days: 5, start };

async function written(
  database: string,
  changes: Partial<Plan> = {},
): Promise<Written & { homes: (Home | null)[] }> {
  const clock = { now: start };
  const attune = await openAttune({ store: { sqlite: database }, clock: () => clock.now });
  const whole = { ...plan, ...changes };
  const result = await writeStories(attune, clock, whole, { reached: () => {}, stopped: () => false });
  const subjects = Array.from({ length: whole.couples }, (_, index) =>
    (['a', 'b'] as const).map((side) => subjectOf(whole.seed, 1, index + 1, side)),
  ).flat();
  const homes = await Promise.all(subjects.map((subject) => look(attune, { tenant: whole.tenant, subject })));
  await attune.store.close();
  return { ...result, homes };
}

describe('stories of many couples', () => {
  it('are the same for the same seed and start, to the byte and the id', async () => {
    const folder = temporaryFolder();
    const [one, same, other] = ['one.db', 'same.db', 'other.db'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    await written(one);
    await written(same);
    await written(other, { seed: 2 });
    expect(dump(same)).toEqual(dump(one));
    expect(dump(one).people).toHaveLength(12);
    const ids = dump(one).people.map(({ id }) => id);
    expect(dump(other).people.filter(({ id }) => ids.includes(id))).toEqual([]);
  });

  it("are nobody else's: a couple lives the same life in whatever company", async () => {
    const folder = temporaryFolder();
    await written(join(folder, 'few.db'), { couples: 2 });
    await written(join(folder, 'many.db'));
    const { people, couples } = dump(join(folder, 'few.db'));
    const many = dump(join(folder, 'many.db'));
    expect(many.people).toEqual(expect.arrayContaining(people));
    expect(many.couples).toEqual(expect.arrayContaining(couples));
    expect(people).toHaveLength(4);
  });

  it('add up, can be read to the end by everybody, and hold something of everything', async () => {
    const { tally, homes, people, together, end } = await written(':memory:', { couples: 40, days: 12 });
    const refusals = [...tally.refused.values()].reduce((sum, count) => sum + count, 0);
    expect(tally.accepted + refusals).toBe(tally.commands);
    expect(tally.commands).toBeGreaterThan(40 * 12 * 3);
    expect(end).toBe(start + 12 * 24 * 3_600_000);
    expect(people).toBe(80);
    expect(homes.every((home) => home !== null && home.own.moment.at === end)).toBe(true);
    const paired = homes.filter((home) => home?.couple);
    expect(paired).toHaveLength(2 * together);
    expect(together).toBeGreaterThan(30);
    const views = homes.flatMap((home) => (home?.couple ? [home.couple.view] : []));
    const states = new Set(views.map(({ invitation }) => invitation?.state));
    for (const state of ['notNow', 'faded', 'over'] as const) expect(states).toContain(state);
    expect(views.some(({ mine }) => mine.paused)).toBe(true);
    expect(views.some(({ mine }) => mine.doorSpacing !== null)).toBe(true);
    expect(homes.some((home) => home && home.own.floor > 0)).toBe(true);
    for (const code of ['belowFloor', 'dialUnknown', 'spacing', 'momentPassed']) {
      expect([...tally.refused.keys()]).toContain(code);
    }
    // Their words are kind: none of them presses on anybody.
    expect([...tally.refused.keys()]).not.toContain('textPressuring');
  });

  it('stop between two batches when asked, at an instant that is told', async () => {
    const clock = { now: start };
    const attune = await openAttune({ store: { sqlite: ':memory:' }, clock: () => clock.now });
    let reached = 0;
    const stopped = (): boolean => reached >= start + 3_600_000;
    const { end } = await writeStories(attune, clock, plan, { reached: (at) => (reached = at), stopped });
    await attune.store.close();
    expect(end).toBe(start + 3_600_000 + 5 * 60_000);
  });

  it('that were stopped early are not spoken for by the next', async () => {
    const database = join(temporaryFolder(), 'attune.db');
    const clock = { now: start };
    const open = () => openAttune({ store: { sqlite: database }, clock: () => clock.now });
    const cut = await open();
    let ticks = 0;
    const stopped = (): boolean => ticks > 1;
    const reached = (): void => {
      ticks += 1;
    };
    await writeStories(cut, clock, { ...plan, couples: 40 }, { reached, stopped });
    await cut.store.close();
    const { people } = dump(database);
    expect(people.length).toBeGreaterThan(1);
    expect(people.length).toBeLessThan(80);
    await written(database, { couples: 40, days: 1 });
    expect(dump(database).people).toHaveLength(people.length + 80);
    expect(dump(database).people).toEqual(expect.arrayContaining(people));
  });

  it('never speak for people who are there already', async () => {
    const database = join(temporaryFolder(), 'attune.db');
    await written(database, { couples: 2, days: 2 });
    const before = dump(database);
    await written(database, { couples: 2, days: 2 });
    const after = dump(database);
    expect(after.people).toHaveLength(8);
    expect(after.people).toEqual(expect.arrayContaining(before.people));
    expect(after.couples).toEqual(expect.arrayContaining(before.couples));
  });
});

describe('the demo couple', () => {
  it('is Ada and Sam, paired, with nothing standing and both dials unset', async () => {
    const attune = await openAttune({
      store: { sqlite: ':memory:' },
      clock: () => start,
      ids: seededIds('demo'),
    });
    await writeDemoCouple(attune, 'demo');
    const [ada, sam] = await Promise.all(
      ['ada', 'sam'].map((subject) => look(attune, { tenant: 'demo', subject })),
    );
    await attune.store.close();
    const nothing = {
      match: null,
      invitation: null,
      mine: { paused: false, door: null, doorSpacing: null, spacing: null },
    };
    expect(ada).toMatchObject({
      name: 'Ada',
      own: { reading: null, pairing: null },
      couple: { partner: { name: 'Sam' }, view: nothing },
    });
    expect(sam).toMatchObject({
      name: 'Sam',
      own: { reading: null, pairing: null },
      couple: { partner: { name: 'Ada' }, view: nothing },
    });
  });
});
