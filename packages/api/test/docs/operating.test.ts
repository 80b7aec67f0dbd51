import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { usage } from '../../src/cli/args.ts';
import { commandNames } from '../../src/cli/commands.ts';
import { readConfig } from '../../src/config/index.ts';
import { settings } from '../../src/config/settings.ts';
import { levels } from '../../src/telemetry/log.ts';
import { prometheus } from '../../src/telemetry/prometheus.ts';

const page = readFileSync(new URL('../../../../docs/operating.md', import.meta.url), 'utf8');
/** The rows of all tables: what is named in the first column, and what is said of it in the second. */
const rows = [...page.matchAll(/^\| (`.+?) \| (.+?) \|/gm)].map(([, name = '', said = '']) => ({
  name,
  said,
}));
const named = rows
  .flatMap(({ name }) => name.match(/(?<=`)[^`]+(?=`)/g) ?? [])
  .filter((name) => name !== ', ');

describe('the page for operators', () => {
  it('names every setting, in the words of --help', () => {
    const told = rows.filter(({ name }) => /^`(?:ATTUNE_[A-Z_]+|PORT)`$/.test(name));
    expect(Object.fromEntries(told.map(({ name, said }) => [name.slice(1, -1), said]))).toEqual(settings);
  });

  it('names no setting that there is not', () => {
    const mentioned = new Set(page.match(/\bATTUNE_[A-Z_]+/g));
    mentioned.delete('ATTUNE_');
    expect([...mentioned].filter((name) => !(name in settings))).toEqual([]);
  });

  it('names every command as it is called', () => {
    expect(named.filter((name) => name.startsWith('attune '))).toEqual(commandNames.map(usage));
  });

  it('names every event of the log', () => {
    expect(Object.keys(levels).filter((event) => !named.includes(event))).toEqual([]);
  });

  it('names every metric of ours', async () => {
    const types = (await prometheus().exposition()).match(/(?<=^# TYPE )attune_\S+/gm) ?? [];
    expect(types).toHaveLength(4);
    expect(named.flatMap((name) => /^attune_[a-z_]+/.exec(name)?.[0] ?? []).sort()).toEqual(
      [...types].sort(),
    );
  });

  it('shows a list of issuers that is read as it is', () => {
    const [, list = ''] = /```json\n([\s\S]*?)```/.exec(page) ?? [];
    expect(readConfig({ ATTUNE_ISSUERS_FILE: 'issuers.json' }, () => list)).toMatchObject({
      ok: true,
      value: { auth: { issuers: [{ issuer: 'https://id.one.example' }, { tenant: 'two' }] } },
    });
  });
});
