import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { commandNames, shapeOf } from '../../src/cli/commands.ts';
import { settings } from '../../src/config/settings.ts';
import { local, ran } from './run-cli.ts';

const key = Buffer.alloc(32, 7).toString('base64url');
const current = new Uint8Array(32).fill(7);

describe('the command line', () => {
  test.each([
    [['serv'], 'attune has no such command. Perhaps serve?'],
    [['migrte'], 'attune has no such command. Perhaps migrate?'],
    [['ky', 'new'], 'attune has no such command.'],
    [['keyss', 'new'], 'attune has no such command. Perhaps keys?'],
    [['secret'], 'attune has no such command.'],
    [['keys'], 'attune keys goes on with new or rotate.'],
    [['clock'], 'attune clock goes on with reset.'],
    [['keys', 'newer'], 'attune keys goes on with new or rotate.'],
    [['erase', 'home', 'ada', '--yess'], 'attune erase has no --yess. Perhaps --yes?'],
    [['erase', 'home', 'ada', '--yes=no'], '--yes takes no value.'],
    [['serve', '--yes'], 'attune serve has no --yes.'],
    [['--hlep'], 'attune serve has no --hlep.'],
    [['--versoin', 'x'], 'attune has no --versoin. Perhaps --version?'],
    [['-x'], 'attune serve has no -x.'],
    [['serve', 'now'], 'Usage: attune serve'],
    [['backup'], 'Usage: attune backup <file>'],
    [['backup', ''], 'Usage: attune backup <file>. No argument is empty.'],
    [['erase', 'home', '--yes'], 'Usage: attune erase <tenant> <subject> --yes'],
    [['token', 'ada', 'sam'], 'Usage: attune token <subject>'],
  ])('%j is not understood', async (argv, sentence) => {
    const { code, out, err, asked } = await ran(argv);
    expect({ code, out, asked }).toEqual({ code: 2, out: '', asked: [] });
    expect(err).toBe(`${sentence}\nattune --help lists the commands.\n`);
  });

  test('prints the whole help', async () => {
    const { code, out, err } = await ran(['--help']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const name of [...commandNames, ...Object.keys(settings)]) expect(out).toContain(name);
  });

  test.each(commandNames)('prints the help of %s, with the settings it reads', async (name) => {
    const { code, out } = await ran([...name.split(' '), '--help']);
    expect(code).toBe(0);
    const { summary, takes, reads, flags } = shapeOf(name);
    for (const text of [summary, ...takes, ...reads, ...Object.keys(flags)]) expect(out).toContain(text);
    const others = Object.keys(settings).filter((each) => !(reads as readonly string[]).includes(each));
    for (const other of others) expect(out).not.toMatch(new RegExp(`^  ${other} `, 'm'));
  });

  test('prints the version after any command', async () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    for (const argv of [['--version'], ['migrate', '--version']])
      expect(await ran(argv)).toMatchObject({ code: 0, out: `${version}\n` });
  });
});

describe('a command that opens the database', () => {
  const env = { ATTUNE_DATABASE: '/data/attune.db', ATTUNE_KEK: key };
  const kept = { store: { sqlite: '/data/attune.db' }, kek: { current, previous: [] } };

  test('migrates', async () => {
    expect(await ran(['migrate'], env)).toEqual({
      code: 0,
      out: 'The database is up to date.\n',
      err: '',
      asked: [['migrate', kept]],
    });
  });

  test('migrates with a local key in development', async () => {
    const { asked } = await ran(['migrate'], { ATTUNE_DATABASE: '/data/attune.db' });
    expect(asked).toEqual([
      ['localKek', '/data/attune.db.kek'],
      ['migrate', { store: { sqlite: '/data/attune.db' }, kek: local }],
    ]);
  });

  test('refuses a database in memory', async () => {
    const { code, err, asked } = await ran(['migrate'], { ATTUNE_DATABASE: ':memory:' });
    expect({ code, asked }).toEqual({ code: 2, asked: [] });
    expect(err).toContain('ATTUNE_DATABASE is :memory:, which keeps nothing.');
  });

  test('backs up without a key', async () => {
    const { code, out, asked } = await ran(['backup', '/copies/one.db'], {
      ATTUNE_DATABASE: '/data/attune.db',
      NODE_ENV: 'production',
    });
    expect({ code, asked }).toEqual({
      code: 0,
      asked: [['backup', { store: kept.store, file: '/copies/one.db' }]],
    });
    expect(out).toContain('/copies/one.db');
  });

  test('prints only the key for `keys new`', async () => {
    expect(await ran(['keys', 'new'])).toEqual({ code: 0, out: `${key}\n`, err: '', asked: [] });
  });

  test('rotates keys', async () => {
    const old = Buffer.alloc(32, 8).toString('base64url');
    expect(await ran(['keys', 'rotate'], { ...env, ATTUNE_KEK_PREVIOUS: old })).toEqual({
      code: 0,
      out: '12 keys re-wrapped. ATTUNE_KEK now opens all of them.\n',
      err: '',
      asked: [['rotateKeys', { ...kept, kek: { current, previous: [new Uint8Array(32).fill(8)] } }]],
    });
  });

  test('resets the clock only with --yes', async () => {
    const without = await ran(['clock', 'reset'], env);
    expect({ ...without, err: '' }).toEqual({ code: 2, out: '', err: '', asked: [] });
    expect(without.err).toMatch(/everyone is paused.*--yes/);
    expect(await ran(['clock', 'reset', '--yes'], env)).toEqual({
      code: 0,
      out: 'The clock is set. Nothing is current or shared, and everyone is paused.\n',
      err: '',
      asked: [['resetClock', kept]],
    });
  });

  test('erases only with --yes', async () => {
    const without = await ran(['erase', 'home', 'ada'], env);
    expect({ code: without.code, out: without.out, asked: without.asked }).toEqual({
      code: 2,
      out: '',
      asked: [],
    });
    expect(without.err).toContain('--yes');
    expect(await ran(['erase', 'home', 'ada', '--yes'], env)).toEqual({
      code: 0,
      out: 'This subject is erased.\n',
      err: '',
      asked: [['erase', { ...kept, policy: {} }, { tenant: 'home', subject: 'ada' }]],
    });
  });

  test('accepts a subject that begins with a dash', async () => {
    const { asked } = await ran(['erase', '--yes', '--', 'home', '--ada'], env);
    expect(asked).toMatchObject([['erase', kept, { subject: '--ada' }]]);
  });

  test.each([['migrate'], ['keys rotate'], ['clock reset --yes'], ['erase home ada --yes']])(
    '%s in production asks for a key',
    async (line) => {
      const { code, out, err, asked } = await ran(line.split(' '), { NODE_ENV: 'production' });
      expect({ code, out, asked }).toEqual({ code: 2, out: '', asked: [] });
      expect(err).toContain('ATTUNE_KEK or ATTUNE_KEK_FILE is needed');
    },
  );

  test.each([
    ['a sentence of ours', new Error('There is a file of this name.'), 'There is a file of this name.'],
    [
      'a code of a database',
      Object.assign(new Error('(Ada, secret)'), { code: '23505' }),
      'it failed with 23505.',
    ],
    [
      'an address',
      Object.assign(new Error('connect ECONNREFUSED ::1:5432'), { code: 'ECONNREFUSED', syscall: 'connect' }),
      'connect ECONNREFUSED ::1:5432',
    ],
    ['no error', 'secret', 'a value was thrown that is not an Error.'],
  ])('what cannot be done is 1, with %s', async (_what, thrown, sentence) => {
    const failing = async () => {
      throw thrown;
    };
    expect(await ran(['migrate'], env, { migrate: failing })).toMatchObject({
      code: 1,
      out: '',
      err: `attune migrate: ${sentence}\n`,
    });
  });
});
