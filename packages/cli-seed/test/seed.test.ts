import { join } from 'node:path';
import { getHome, kekFileFor, localKek } from '@attune/api/use-cases';
import { describe, expect, it } from 'vitest';
import { openStore } from '../src/open-store.ts';
import { subjectOf } from '../src/simulation/personas.ts';
import { type Plan, type SimulationResult, simulateCouples } from '../src/simulation/simulate-couples.ts';
import { toUnlockedHome, type UnlockedHome } from '../src/simulation/unlocked-home.ts';
import { rowsIn, temporaryFolder, toldIn } from './temporary.ts';

const start = Date.parse('2026-01-05T00:00:00Z');
const day = 24 * 3_600_000;
const plan: Plan = { tenant: 'demo', seed: 1, couples: 6, days: 5, start };

/** Every command. */
const everything = [
  ...['join', 'makePairingCode', 'redeemPairingCode', 'confirmPairing', 'declinePairing', 'cancelPairing'],
  ...['setDial', 'clearDial', 'setFloor', 'rename', 'invite', 'sayYes', 'sayNo', 'openDoor', 'closeDoor'],
  ...['pause', 'resume', 'leave', 'answerIdea', 'writeReflection', 'shareReflection', 'unshareReflection'],
  ...['eraseReflection', 'checkIn', 'startJournal', 'eraseJournal', 'exportMe', 'eraseMe'],
];

async function written(
  database: string,
  changes: Partial<Plan> = {},
): Promise<SimulationResult & { homes: (UnlockedHome | null)[] }> {
  const clock = { now: start };
  const attune = await openStore(
    database,
    clock,
    database === ':memory:' ? undefined : localKek(kekFileFor(database)),
  );
  const whole = { ...plan, ...changes };
  const result = await simulateCouples(attune, clock, whole, { reached: () => {}, stopped: () => false });
  const subjects = Array.from({ length: whole.couples }, (_, index) =>
    (['a', 'b'] as const).map((side) => subjectOf(whole.seed, 1, index + 1, side)),
  ).flat();
  const homes = await Promise.all(
    subjects.map(async (subject) => toUnlockedHome(await getHome(attune, { tenant: whole.tenant, subject }))),
  );
  await attune.store.close();
  return { ...result, homes };
}

describe('simulations of many couples', () => {
  it('have equal texts and ids for an equal seed and start', async () => {
    const folder = temporaryFolder();
    const [one, same, other] = ['one.db', 'same.db', 'other.db'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    await written(one);
    await written(same);
    await written(other, { seed: 2 });
    const told = await toldIn(one, start + 5 * day);
    expect(await toldIn(same, start + 5 * day)).toEqual(told);
    // One of the twelve people erased themselves.
    expect(told).toHaveLength(11);
    expect(rowsIn(same)).toEqual(rowsIn(one));
    const ids = rowsIn(one).people.map(({ id }) => id);
    expect(rowsIn(other).people.filter(({ id }) => ids.includes(id))).toEqual([]);
  });

  it('do not depend on the other couples', async () => {
    const folder = temporaryFolder();
    await written(join(folder, 'few.db'), { couples: 2 });
    await written(join(folder, 'many.db'));
    const few = await toldIn(join(folder, 'few.db'), start + 5 * day);
    const many = await toldIn(join(folder, 'many.db'), start + 5 * day);
    expect(many).toEqual(expect.arrayContaining([...few]));
    expect(few).toHaveLength(4);
  });

  it('have consistent counts, readable homes and every kind of data', async () => {
    const { counts, homes, people, together, end } = await written(':memory:', {
      seed: 4,
      couples: 60,
      days: 12,
    });
    const sum = (counts: ReadonlyMap<string, number>): number =>
      [...counts.values()].reduce((total, count) => total + count, 0);
    expect(sum(counts.acceptedByCommand)).toBe(counts.accepted);
    expect(counts.accepted + sum(counts.refusedByCode)).toBe(counts.commands);
    expect([...counts.acceptedByCommand.keys()].sort()).toEqual([...everything].sort());
    expect(counts.commands).toBeGreaterThan(60 * 12 * 3);
    expect(end).toBe(start + 12 * 24 * 3_600_000);
    expect(people).toBe(homes.filter((home) => home !== null).length);
    // Some erased themselves, and some of them joined again.
    const [joined = 0, erased = 0] = [
      counts.acceptedByCommand.get('join'),
      counts.acceptedByCommand.get('eraseMe'),
    ];
    expect(joined).toBeGreaterThan(2 * 60);
    expect(people).toBe(joined - erased);
    expect(homes.every((home) => home === null || home.own.moment.at === end)).toBe(true);
    const couples = homes.flatMap((home) => home?.couple ?? []);
    expect(couples).toHaveLength(2 * together);
    expect(together).toBeGreaterThan(45);
    const states = new Set(couples.map(({ invitation }) => invitation?.state));
    for (const state of ['notNow', 'faded', 'over'] as const) expect(states).toContain(state);
    expect(couples.some(({ mine }) => mine.paused)).toBe(true);
    expect(couples.some(({ mine }) => mine.doorSpacing !== null)).toBe(true);
    expect(couples.some(({ ideasInCommon }) => ideasInCommon.length > 0)).toBe(true);
    expect(couples.some(({ partnerReflections }) => partnerReflections.length > 0)).toBe(true);
    expect(homes.some((home) => home && home.own.floor > 0)).toBe(true);
    expect(homes.some((home) => home?.own.journaling)).toBe(true);
    for (const code of ['belowFloor', 'dialUnknown', 'spacing', 'momentPassed', 'turnFull', 'noConsent']) {
      expect([...counts.refusedByCode.keys()]).toContain(code);
    }
    // None of their texts presses on the reader.
    expect([...counts.refusedByCode.keys()]).not.toContain('textPressuring');
  });

  it('are not rate-limited', async () => {
    const { counts } = await written(':memory:', { couples: 1, days: 90 });
    // More commands than the limit allows one person in the minute that this takes.
    expect(counts.commands).toBeGreaterThan(2 * 120);
    expect([...counts.refusedByCode.keys()]).not.toContain('rateLimited');
  });

  it('stop between two ticks when asked, and return the instant', async () => {
    const clock = { now: start };
    const attune = await openStore(':memory:', clock);
    let reached = 0;
    const stopped = (): boolean => reached >= start + 3_600_000;
    const { end } = await simulateCouples(attune, clock, plan, { reached: (at) => (reached = at), stopped });
    await attune.store.close();
    expect(end).toBe(start + 3_600_000 + 5 * 60_000);
  });

  it('that stopped early keep their people for themselves', async () => {
    const database = join(temporaryFolder(), 'attune.db');
    const clock = { now: start };
    const open = () => openStore(database, clock, localKek(kekFileFor(database)));
    const cut = await open();
    let ticks = 0;
    const stopped = (): boolean => ticks > 1;
    const reached = (): void => {
      ticks += 1;
    };
    await simulateCouples(cut, clock, { ...plan, couples: 40 }, { reached, stopped });
    await cut.store.close();
    const { people } = rowsIn(database);
    const told = await toldIn(database, start + day);
    expect(people.length).toBeGreaterThan(1);
    expect(people.length).toBeLessThan(80);
    await written(database, { couples: 40, days: 1 });
    expect(rowsIn(database).people).toHaveLength(people.length + 80);
    expect(await toldIn(database, start + day)).toEqual(expect.arrayContaining([...told]));
  });

  it('never act for people who already exist', async () => {
    const database = join(temporaryFolder(), 'attune.db');
    await written(database, { couples: 2, days: 2 });
    const before = await toldIn(database, start + 2 * day);
    await written(database, { couples: 2, days: 2 });
    const after = await toldIn(database, start + 2 * day);
    expect(after).toHaveLength(8);
    expect(after).toEqual(expect.arrayContaining([...before]));
  });
});
