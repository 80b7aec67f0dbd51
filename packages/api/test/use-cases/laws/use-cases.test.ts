import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newCounts } from '../../security/noninterference/counts.ts';
import { assertLaws, LawViolation, lawsProperty, memoizedPlay, type PlayHistory } from './check-law.ts';
import { commandNames, openings } from './commands.ts';
import { countEdge, refused, seen } from './coverage.ts';
import { laws } from './laws.ts';
import { faults } from './planted-faults.ts';
import { rareSequence, regressions } from './rare-sequences.ts';
import type { Step } from './step.ts';
import { play } from './trace.ts';
import { openWorld, type World } from './world.ts';

/** The seed is fixed, so that each push draws the same histories. A failure prints how to repeat it. */
const parameters: fc.Parameters<[readonly Step[]]> = {
  seed: 20_261_125,
  numRuns: 12,
  examples: [[rareSequence]],
};
/** Stops shrinking before the test times out, so that the failure is reported. */
const timeLimit = { interruptAfterTimeLimit: 40_000, markInterruptAsFailure: true };

const counts = newCounts();
let world: World;
let playHistory: PlayHistory;
beforeAll(async () => {
  world = await openWorld();
  playHistory = memoizedPlay(world, (edge) => countEdge(counts, edge));
});
afterAll(() => world.close());

describe('the use cases, with any commands of three people in any order', () => {
  it.each(laws)('keep $id: $name', async (law) => {
    await fc.assert(lawsProperty([law], playHistory), { ...parameters, ...timeLimit });
  });

  it.each(regressions)('keep a law that was broken once: %s', (_, history) =>
    assertLaws(laws, play(world, history)),
  );
});

describe('the drawn histories', () => {
  beforeAll(() => fc.assert(lawsProperty([], playHistory), parameters));
  const times = (what: string): number => counts.of(what) + counts.of(`late ${what}`);

  it('have many edges of each kind', () => {
    console.info(counts.under(''));
    expect(counts.of('command')).toBeGreaterThan(800);
    expect(counts.of('late')).toBeGreaterThan(150);
    expect(counts.of('time')).toBeGreaterThan(50);
  });
  it.each(commandNames)('contain %s that succeeds', (command) => {
    expect(counts.of(`${command} done`)).toBeGreaterThan(0);
  });
  it.each(openings)('contain %s that arrives after an exit, and before joining', (command) => {
    expect(counts.of(`late ${command} momentPassed`)).toBeGreaterThan(0);
    expect(times(`${command} notJoined`)).toBeGreaterThan(0);
  });
  it.each(refused)('contain the refusal %s', (what) => {
    expect(times(what)).toBeGreaterThan(0);
  });
  it.each(seen)('contain a person who %s', (what) => {
    expect(counts.of(what)).toBeGreaterThan(0);
  });
});

describe('the laws', () => {
  it('have at least one planted fault each', () => {
    expect(new Set(faults.map((fault) => fault.law))).toEqual(new Set(laws.map(({ id }) => id)));
  });

  it.each(faults)(
    'find a fault by $law: an implementation that $name',
    async ({ law: id, planted, because }) => {
      const wrong = await openWorld(planted);
      const law = laws.filter((one) => one.id === id);
      const found = await fc.check(
        lawsProperty(law, (history) => play(wrong, history)),
        { ...parameters, endOnFailure: true },
      );
      await wrong.close();
      expect(found.errorInstance).toBeInstanceOf(LawViolation);
      expect(String(found.errorInstance)).toMatch(because);
    },
  );
});
