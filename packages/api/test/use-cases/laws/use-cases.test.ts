import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newTally } from '../../security/noninterference/counts.ts';
import { Broken, hold, keeping, remembering, type Traced } from './check-law.ts';
import { commandNames, openings } from './commands.ts';
import { countEdge, refused, seen } from './coverage.ts';
import { laws } from './laws.ts';
import { faults } from './planted-faults.ts';
import { broke, seldomDrawn } from './rare-sequences.ts';
import type { Step } from './step.ts';
import { play } from './trace.ts';
import { opened, type World } from './world.ts';

/** The same histories at every push; a failure prints what makes it happen again. */
const drawing: fc.Parameters<[readonly Step[]]> = {
  seed: 20_261_125,
  numRuns: 12,
  examples: [[seldomDrawn]],
};
/** A failure is told in time, however far it has been made shorter by then. */
const inTime = { interruptAfterTimeLimit: 40_000, markInterruptAsFailure: true };

const tally = newTally();
let world: World;
let traced: Traced;
beforeAll(async () => {
  world = await opened();
  traced = remembering(world, (edge) => countEdge(tally, edge));
});
afterAll(() => world.close());

describe('whatever three people say, in any order', () => {
  it.each(laws)('$id $name', async (law) => {
    await fc.assert(keeping([law], traced), { ...drawing, ...inTime });
  });

  it.each(broke)('%s', (_, history) => hold(laws, play(world, history)));
});

describe('among what is said, there is', () => {
  beforeAll(() => fc.assert(keeping([], traced), drawing));
  const times = (what: string): number => tally.of(what) + tally.of(`late ${what}`);

  it('much', () => {
    console.info(tally.under(''));
    expect(tally.of('said')).toBeGreaterThan(800);
    expect(tally.of('late')).toBeGreaterThan(150);
    expect(tally.of('time')).toBeGreaterThan(50);
  });
  it.each(commandNames)('%s, done', (command) => {
    expect(tally.of(`${command} done`)).toBeGreaterThan(0);
  });
  it.each(openings)('%s from before an exit, and before joining', (command) => {
    expect(tally.of(`late ${command} momentPassed`)).toBeGreaterThan(0);
    expect(times(`${command} notJoined`)).toBeGreaterThan(0);
  });
  it.each(refused)('%s', (what) => {
    expect(times(what)).toBeGreaterThan(0);
  });
  it.each(seen)('somebody who %s', (what) => {
    expect(tally.of(what)).toBeGreaterThan(0);
  });
});

describe('is not kept', () => {
  it('by any law that no fault shows to bite', () => {
    expect(new Set(faults.map((fault) => fault.law))).toEqual(new Set(laws.map(({ id }) => id)));
  });

  it.each(faults)('$law where $name', async ({ law: id, planted, because }) => {
    const wrong = await opened(planted);
    const law = laws.filter((one) => one.id === id);
    const found = await fc.check(
      keeping(law, (history) => play(wrong, history)),
      { ...drawing, endOnFailure: true },
    );
    await wrong.close();
    expect(found.errorInstance).toBeInstanceOf(Broken);
    expect(String(found.errorInstance)).toMatch(because);
  });
});
