import { describe, expect, test } from 'vitest';
import { readConfig } from '../../src/config/index.ts';

const env = {
  ATTUNE_ISSUER: 'https://issuer.example',
  ATTUNE_AUDIENCE: 'attune',
  ATTUNE_JWKS_URL: 'https://issuer.example/jwks',
};

/** Reads a config with these files in its content folder. */
const read = (files: Readonly<Record<string, unknown>> | null, more: object = {}) =>
  readConfig(
    { ...env, ATTUNE_CONTENT: '/content', ...more },
    (path) => {
      const file = files?.[path.slice('/content/'.length)];
      if (file === undefined) throw new Error('ENOENT');
      return typeof file === 'string' ? file : JSON.stringify(file);
    },
    () => {
      if (files === null) throw new Error('ENOENT');
      return Object.keys(files);
    },
  );
const problems = (...args: Parameters<typeof read>) => {
  const config = read(...args);
  return config.ok ? [] : config.refusal.map(({ message }) => message);
};

const row = { kind: 'helpline', name: 'Line', region: 'AT', phone: '1', checkedOn: '2026-11-28' };

describe('a content folder', () => {
  test('has any of its files, and ignores files that are not JSON', () => {
    const pottery = { en: 'Make pottery together.' };
    const files = {
      'README.md': 'x',
      '..data': 'x',
      'ideas.json': { added: { pottery } },
      'support.json': [row],
      'copy.de.json': { 'situation.quiet': 'Ruhig.' },
      'copy.pt-BR.json': { 'situation.quiet': 'Calmo.' },
    };
    expect(read(files, { ATTUNE_LANGUAGE: 'de' })).toMatchObject({
      value: {
        words: {
          language: 'de',
          ideas: { added: { pottery } },
          support: [row],
          copy: { de: { 'situation.quiet': 'Ruhig.' }, 'pt-BR': { 'situation.quiet': 'Calmo.' } },
        },
      },
    });
    expect(read({})).toMatchObject({ value: { words: { copy: {} } } });
  });

  test.each<[string, Record<string, unknown> | null, string[]]>([
    ['a missing folder', null, [' names a readable folder.']],
    ['a file that is not JSON', { 'ideas.json': '{' }, [', ideas.json is a readable file with JSON.']],
    ['a misspelt file', { 'idea.json': {} }, [', idea.json: perhaps ideas.json? Otherwise, the folder has']],
    ['a foreign file', { 'menu-of-the-day.json': {} }, [', menu-of-the-day.json: the folder has ideas.json']],
    ['a list', { 'ideas.json': [] }, [', ideas.json has `added` and `removed`.']],
    ['an unknown field', { 'prompts.json': { add: {} } }, [', prompts.json has `added` and `removed`.']],
    [
      'a number',
      { 'ideas.json': { added: { pottery: { en: 7 } } } },
      [', ideas.json, added.pottery.en is a text.'],
    ],
    [
      'no English',
      { 'ideas.json': { added: { pottery: { de: 'Töpfern.' } } } },
      [', ideas.json: ideas.pottery: add'],
    ],
    ['no list', { 'support.json': {} }, [', support.json is a list of resources.']],
    [
      'an unfinished row',
      { 'support.json': [{ ...row, region: undefined }] },
      [', support.json, 0.region is a text.'],
    ],
    [
      'a wrong row',
      { 'support.json': [{ ...row, region: 'UK' }] },
      [', support.json: support[0] (Line): use a region'],
    ],
    ['no texts', { 'copy.de.json': [] }, [', copy.de.json is an object of texts by key.']],
    [
      'no language',
      { 'copy.deutsch.json': { quiet: 'x' } },
      [', copy.deutsch.json: quiet (deutsch): use a language'],
    ],
    [
      'pressure',
      { 'ideas.json': { added: { a: { en: 'You owe me.' } } } },
      [', ideas.json: idea.a (en): reword'],
    ],
    [
      'two wrong files',
      { 'ideas.json': '', 'copy.de.json': { a: 1 } },
      [', ideas.json is a readable', ', copy.de.json, a is a text.'],
    ],
  ])('with %s is refused', (_name, files, starts) => {
    const said = problems(files);
    expect(said).toHaveLength(starts.length);
    for (const [i, start] of starts.entries()) expect(said[i]).toContain(`ATTUNE_CONTENT${start}`);
  });
});

test('a language is a tag', () => {
  expect(problems({}, { ATTUNE_LANGUAGE: 'not a tag' })).toEqual([
    'ATTUNE_LANGUAGE is a language tag such as de or de-AT.',
  ]);
});

describe('a webhook', () => {
  const url = { ATTUNE_WEBHOOK_URL: 'https://app.example/attune' };
  const one = `whsec_${Buffer.alloc(32, 1).toString('base64')}`;
  const other = `whsec_${Buffer.alloc(32, 2).toString('base64')}`;

  test('has an address and one or two secrets, also from a file', () => {
    const secret = [one, other];
    expect(read({}, { ...url, ATTUNE_WEBHOOK_SECRET: `${one}, ${other}` })).toMatchObject({
      value: { webhook: { url: 'https://app.example/attune', secret } },
    });
    expect(
      read(
        { secret: `${one}\n` },
        { ...url, ATTUNE_WEBHOOK_SECRET_FILE: '/content/secret', ATTUNE_CONTENT: '' },
      ),
    ).toMatchObject({
      value: { webhook: { secret: [one] } },
    });
  });

  test.each([
    [{ ATTUNE_WEBHOOK_URL: 'http://app.example' }, 'ATTUNE_WEBHOOK_URL is an https:// address'],
    [{ ATTUNE_WEBHOOK_SECRET: one }, 'ATTUNE_WEBHOOK_URL is needed'],
    [url, 'Either ATTUNE_WEBHOOK_SECRET or ATTUNE_WEBHOOK_SECRET_FILE is needed'],
    [
      { ...url, ATTUNE_WEBHOOK_SECRET: one, ATTUNE_WEBHOOK_SECRET_FILE: 'f' },
      'Either ATTUNE_WEBHOOK_SECRET or',
    ],
    [{ ...url, ATTUNE_WEBHOOK_SECRET: 'hunter2' }, 'ATTUNE_WEBHOOK_SECRET is whsec_ and'],
    [{ ...url, ATTUNE_WEBHOOK_SECRET_FILE: 'f' }, 'ATTUNE_WEBHOOK_SECRET_FILE names a readable file'],
  ])('with %j is refused', (given, start) => {
    const said = problems({}, given);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(start);
    expect(said[0]).not.toContain('hunter2');
  });
});
