import { globSync, readFileSync } from 'node:fs';
import { extendSchema, isAbstractType, parse, print, specifiedRules, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { singleMutationRule } from '../../src/graphql/single-mutation-rule.ts';
import { committed, modules } from '../clients/documents.ts';
import { adaAndSam } from '../support/test-server.ts';

const root = new URL('../../../..', import.meta.url).pathname;

interface Block {
  readonly page: string;
  readonly language: string;
  readonly text: string;
}
const blocks: readonly Block[] = globSync(['*.md', 'docs/*.md', 'packages/*/README.md'], {
  cwd: root,
}).flatMap((page) =>
  [...readFileSync(`${root}${page}`, 'utf8').matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map((found) => ({
    page,
    language: found[1] ?? '',
    text: found[2] ?? '',
  })),
);
const graphql = blocks.filter(({ language }) => language === 'graphql');
const guide = blocks.filter(({ page }) => page === 'docs/clients.md');

const view = modules.find(({ name }) => name === 'MeView')?.text ?? '';
/** With the view that the guide shows once. */
const whole = (text: string): string =>
  text.includes('...MeView') && !text.includes('fragment MeView ') ? `${text}\n${view}` : text;

/** Relay's own directive, which its compiler takes out. */
const relaySchema = extendSchema(
  committed,
  parse('directive @alias(as: String) on FRAGMENT_SPREAD | INLINE_FRAGMENT'),
);
const rules = [...specifiedRules.filter(({ name }) => name !== 'NoUnusedFragmentsRule'), singleMutationRule];
/** What scalars say of a value that a page shows to be wrong. */
const meant = 'A dial is a whole number from -10 to 10.';

describe('GraphQL in the docs', () => {
  it('is found, also where a page is new', () => {
    expect(graphql.filter(({ page }) => page === 'README.md').length).toBeGreaterThan(0);
    expect(graphql.filter(({ page }) => page === 'docs/clients.md').length).toBeGreaterThan(5);
  });

  it.each(graphql)('fits the schema: $page', ({ text }) => {
    const errors = validate(relaySchema, parse(whole(text)), rules).map(({ message }) => message);
    expect(errors.filter((message) => message !== meant)).toEqual([]);
  });

  it('would be found not to fit', () => {
    expect(validate(relaySchema, parse(whole('{ me { dial ...MeView } }')), rules)).toHaveLength(1);
  });
});

describe('docs/clients.md', () => {
  it('shows the one view that the documents of a client share', () => {
    const shown = guide.find(({ text }) => text.includes('fragment MeView '))?.text ?? '';
    expect(print(parse(shown))).toBe(print(parse(view)));
  });

  it('says of what is abstract what it may be, results aside, which every client names', () => {
    const abstract = Object.values(committed.getTypeMap())
      .filter(isAbstractType)
      .filter(({ name }) => !name.endsWith('Result') && !name.startsWith('__'));
    const possible = abstract.map((type) => [
      type.name,
      committed.getPossibleTypes(type).map(String).toSorted(),
    ]);
    const shown = guide.find(({ text }) => text.includes('"Refusal":'))?.text ?? '';
    expect(JSON.parse(shown)).toEqual(Object.fromEntries(possible));
  });

  const answers = guide.flatMap(({ language, text }, index) => {
    const next = guide[index + 1];
    return language === 'graphql' && next?.language === 'json'
      ? [{ text, answer: JSON.parse(next.text) }]
      : [];
  });
  const shown = answers.filter(({ answer }) => 'data' in answer || 'errors' in answer);

  it.each(shown)('shows an answer (%#) as it really is', async ({ text, answer }) => {
    const { ada, close } = await adaAndSam();
    await ada.act('setDial', { dial: 4 });
    expect((await ada.send(text)).body).toEqual(answer);
    await close();
  });

  it('shows one answer that is a refusal, and one that is an error', () => {
    expect(shown.map(({ answer }) => Object.keys(answer)[0])).toEqual(['data', 'errors']);
  });

  it('says truly where cues point', async () => {
    const { ada, close } = await adaAndSam();
    await ada.act('setDial', { dial: 4 });
    const note = '  You owe me this.  ';
    const { cues } = await ada.give('invite', { note });
    expect(note.slice(cues[0].start, cues[0].end)).toMatch(/^You owe me/);
    await close();
  });

  it('lists every code that is an error in what serves it', () => {
    const served = globSync('packages/api/src/{http,graphql}/**/*.ts', { cwd: root })
      .flatMap((path) => [
        ...readFileSync(`${root}${path}`, 'utf8').matchAll(
          /(?:httpError\(\d+,\s*|code: |Code = )'([A-Z][A-Z_]+)'/g,
        ),
      ])
      .map((found) => found[1] ?? '');
    const page = readFileSync(`${root}docs/clients.md`, 'utf8');
    expect(served.length).toBeGreaterThan(5);
    expect([...new Set(served)].filter((code) => !page.includes(`\`${code}\``))).toEqual([]);
  });
});
