import { describe, expect, it } from 'vitest';
import { readArgs } from '../src/args.ts';
import { readDemoArgs } from '../src/demo/demo-args.ts';

const now = Date.parse('2026-11-23T15:29:13.123Z');
const read = (...argv: string[]) => readArgs(argv, now);

describe('the command line of attune-seed', () => {
  it('has defaults: the demo couple, in .attune', () => {
    expect(read()).toEqual({
      ok: true,
      value: {
        type: 'seed',
        database: '.attune/attune.db',
        kekFile: '.attune/attune.db.kek',
        couples: null,
        days: 7,
        seed: 1,
        start: Date.parse('2026-11-16T15:00:00Z'),
        tenant: 'demo',
        force: false,
        json: false,
        quiet: false,
      },
    });
  });

  it('starts a story so that it ends at the current hour', () => {
    expect(read('--couples', '3')).toMatchObject({
      value: { couples: 3, days: 14, start: Date.parse('2026-11-09T15:00:00Z') },
    });
    expect(read('--couples', '3', '--start', '2026-01-05T00:00:00Z')).toMatchObject({
      value: { start: Date.parse('2026-01-05T00:00:00Z') },
    });
  });

  it.each([
    [['--cuples', '3'], /--cuples/],
    [['three'], /three/],
    [['--couples', '0'], /--couples is a whole number from 1/],
    [['--couples', '1.5'], /--couples is a whole number/],
    [['--couples', '-1'], /couples/],
    [['--couples=1e3'], /--couples is a whole number/],
    [['--couples', '2', '--days', '367'], /--days is a whole number from 1 to 366/],
    [['--seed', '9007199254740993'], /--seed is a whole number/],
    [['--days', '3'], /--days goes with --couples/],
    [['--start', 'yesterday'], /--start is a date and time/],
    [['--start', '2026-02-30T25:00:00Z'], /--start is a date and time/],
    [['--start', '2027-01-01T00:00:00Z'], /end by now/],
    [['--couples', '2', '--start', '2026-11-23T00:00:00Z'], /end by now/],
    [['--start', '2026-11-17T00:00:00Z'], /end by now/],
    [['--database', ''], /--database names a file/],
    [['--kek-file', ''], /--kek-file names a file/],
  ])('refuses %j in a sentence', (argv, sentence) => {
    const asked = read(...argv);
    expect(asked.ok).toBe(false);
    expect(asked).toHaveProperty('refusal', expect.stringMatching(sentence));
  });
});

describe('the command line of attune-demo', () => {
  it('reads a folder, and PORT from the environment', () => {
    expect(readDemoArgs([], {})).toMatchObject({ value: { data: '.attune', port: 4000 } });
    expect(readDemoArgs(['--data', 'x'], { PORT: '0', ATTUNE_DATABASE: 'y' })).toMatchObject({
      value: { data: 'x', port: 0 },
    });
    expect(readDemoArgs([], { PORT: '70000' })).toMatchObject({ ok: false });
    expect(readDemoArgs([], { PORT: 'http' })).toMatchObject({ ok: false });
    expect(readDemoArgs(['--dta', 'x'], {})).toMatchObject({ ok: false });
  });
});
