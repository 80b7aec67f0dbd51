import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const docs = new URL('../docs/', import.meta.url);
const glossary = readFileSync(new URL('glossary.md', docs), 'utf8');
const schema = readFileSync(new URL('../packages/api/schema.graphql', import.meta.url), 'utf8');
const descriptions = /"""[\s\S]*?"""|"(?:[^"\\\n]|\\.)*"/g;
const definitions = schema.replace(descriptions, '');

/** The part of the glossary below a heading. */
function section(title: string): string {
  const [, text = ''] = glossary.split(new RegExp(`^#+ ${title}$`, 'm'));
  return text.split(/^#/m, 1)[0] ?? '';
}

interface Entry {
  readonly term: string;
  readonly types: readonly string[];
  readonly text: string;
}

const entriesIn = (title: string): Entry[] =>
  [...section(title).matchAll(/^- \*\*(.+?)\*\*(?: \(([^:]+?)\))?: ((?:.|\n {2})+)/gm)].map(
    ([, term = '', types = '', text = '']) => ({
      term,
      types: [...types.matchAll(/`(\w+)`/g)].map(([, name = '']) => name),
      text,
    }),
  );

/** The first column of a table, and the others by it. */
const rowsIn = (title: string): ReadonlyMap<string, readonly string[]> =>
  new Map(
    [...section(title).matchAll(/^\| `(\w+)` \| (.+) \|$/gm)].map(([, name = '', rest = '']) => [
      name,
      rest.split(' | '),
    ]),
  );

const bodyOf = (head: string): string =>
  new RegExp(`^${head} \\{\\n([\\s\\S]*?)^\\}`, 'm').exec(definitions)?.[1] ?? '';
const valuesOf = (name: string): string[] =>
  [...bodyOf(`enum ${name}`).matchAll(/^ {2}([A-Z_]+)$/gm)].map(([, value = '']) => camelCase(value));
const camelCase = (value: string): string =>
  value.toLowerCase().replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

const commands = [...bodyOf('type Mutation').matchAll(/^ {2}(\w+)/gm)].map(([, name = '']) => name);
const capitalised = (name: string): string => name.replace(/^\w/, (letter) => letter.toUpperCase());

/** Types of the schema with a meaning of Attune's own: no inputs, results, roots, and nothing of Relay's. */
const types = [...definitions.matchAll(/^(?:type|interface|union|enum|scalar) (\w+)/gm)]
  .map(([, name = '']) => name)
  .filter((name) => !/(?:Success|Result|Connection|ConnectionEdge)$/.test(name))
  .filter((name) => !['Query', 'Mutation', 'Subscription', 'Node', 'PageInfo'].includes(name));

const lists = ['Domain', 'Technical'];
const sorted = (names: Iterable<string>): string[] => [...names].sort();

describe('the glossary', () => {
  it('defines every type of the schema, and names no type that the schema lacks', () => {
    const defined = lists.flatMap((list) => entriesIn(list).flatMap((entry) => entry.types));
    expect(types.length).toBeGreaterThan(50);
    expect(sorted(defined)).toEqual(sorted(types));
  });

  it.each([
    ['Refusal codes', valuesOf('RefusalCode')],
    ['Situations', [...valuesOf('Situation'), 'matchedResting', 'restingAfterFade', 'restingAfterNo']],
    ['Bands', valuesOf('Band')],
    ['Stances', valuesOf('Stance')],
    ['Invitation states', valuesOf('InvitationState')],
    ['Commands', commands],
  ])('lists exactly these values under "%s", in order: %s', (title, values) => {
    expect(values.length).toBeGreaterThan(3);
    expect([...rowsIn(title).keys()]).toEqual(sorted(values));
  });

  it('calls a command an opening if its input carries a moment', () => {
    const withMoment = commands.filter((name) =>
      /^ {2}moment: Moment/m.test(bodyOf(`input ${capitalised(name)}Input`)),
    );
    const openings = [...rowsIn('Commands')].filter(([, [kind = '']]) => kind.startsWith('opening'));
    expect(openings.map(([name]) => name)).toEqual(sorted(withMoment));
  });

  it('calls a command an exit of the couple if its result has no refusal', () => {
    const neverRefused = commands.filter((name) =>
      definitions.includes(`union ${capitalised(name)}Result = ${capitalised(name)}Success\n`),
    );
    const exits = [...rowsIn('Commands')].filter(([, [kind]]) => kind === 'exit of the couple');
    expect(exits.map(([name]) => name)).toEqual(sorted(neverRefused));
  });

  it.each(lists)('defines each term once under "%s", in alphabetical order, with a sentence', (list) => {
    const entries = entriesIn(list);
    const terms = entries.map(({ term }) => term);
    expect(terms).toEqual([...new Set(terms)].sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)));
    expect(terms).toHaveLength(section(list).match(/^- /gm)?.length ?? 0);
    for (const { text } of entries) expect(text.trim()).toMatch(/^\S+ \S+ [\s\S]+\.$/);
  });

  it('has links that lead somewhere', () => {
    const targets = [...glossary.matchAll(/\]\(([^)]+)\)/g)].map(([, target = '']) => target);
    expect(targets.length).toBeGreaterThan(3);
    for (const target of targets) {
      if (target.startsWith('#')) expect(glossary).toMatch(new RegExp(`^#+ ${target.slice(1)}$`, 'im'));
      else expect(existsSync(new URL(target, docs)), target).toBe(true);
    }
  });
});
