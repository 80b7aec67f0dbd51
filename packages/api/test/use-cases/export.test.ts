import { readFileSync } from 'node:fs';
import type { Dial, PairingCode } from '@attune/core';
import { afterEach, describe, expect, it } from 'vitest';
import { ada, adaAndSam } from '../../src/testing/store-people.ts';
import type { UseCaseContext } from '../../src/use-cases.ts';
import {
  answerIdea,
  checkIn,
  closeAttune,
  exportMe,
  getHome,
  openAttune,
  setDial,
  setFloor,
  startJournal,
  writeReflection,
} from '../../src/use-cases.ts';

let attune: UseCaseContext;
afterEach(() => closeAttune(attune));

/** Every leaf of a value, by its path; list positions are left out. */
function leaves(value: unknown, path = ''): [string, unknown][] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, one]) =>
    leaves(one, Array.isArray(value) ? `${path}[]` : path === '' ? key : `${path}.${key}`),
  );
}

/** The paths of what is kept and neither taken along nor left out for a reason. */
function missing(kept: unknown, document: unknown): string[] {
  const taken = new Set(leaves(document).map(([, value]) => value));
  const told = (value: unknown): boolean =>
    value === null ||
    taken.has(value) ||
    (typeof value === 'number' && taken.has(new Date(value).toISOString()));
  return leaves(kept)
    .filter(([path, value]) => !(path in leftOut) && !told(value))
    .map(([path]) => path);
}

/** What is kept of a person and not taken along, and why. */
const leftOut: Readonly<Record<string, string>> = {
  'me.couple': "the couple's",
  'me.mark': 'a random number that tells moments apart; it says nothing',
  'me.crossed.turn': "the couple's turn",
  'me.crossed.words': 'how many words crossed in it, as a limit; gone with the turn',
  'me.ideas.answered[].turn': "the couple's turn",
  'me.ideas.given.turn': "the couple's turn",
  'me.ideas.given.yeses': 'how many yeses it had, as a limit; gone with the turn',
  'me.pairing.type': 'which kind of pairing: its own field tells',
  'me.pairing.madeAt': 'the same as until, but for the span that the policy tells',
};

/** How a table's columns are taken along, or why not. */
const tables: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  person: {
    tenant: "the host's own name for its community",
    id: 'as me.id',
    subject: 'as me.subject',
    couple: "the couple's",
    code: 'as me.pairingCode',
    counterpart: "another person's",
    at: 'when anything was last written: for the clock',
    state: 'opened, and walked below',
    own: 'opened, and walked below',
  },
  entry: { tenant: 'as above', person: 'as me.id', id: 'as journal[].id', state: 'opened, and walked below' },
  couple: { '*': "the couple's, and not one person's" },
  data_key: { '*': 'keys, which say nothing' },
};

describe('what I take along', () => {
  it('holds every value that is kept of me, in every column of every table', async () => {
    attune = await openAttune({ store: { sqlite: ':memory:' } });
    await adaAndSam(attune.store);
    const moment = async () =>
      (await getHome(attune, ada))?.own?.moment ?? Promise.reject(new Error('Nobody.'));
    await startJournal(attune, ada, await moment());
    await setFloor(attune, ada, 4 as never);
    const brakes = ['work', 'sleep'] as const;
    await setDial(attune, ada, { dial: 7 as Dial, brakes, accelerators: ['play'], note: 'a-reading-note' });
    await checkIn(attune, ada, { felt: 6 as never, wanted: 'partly', keep: null });
    await writeReflection(attune, ada, { prompt: 'hope' as never, text: 'a-hope', arrival: null });
    await writeReflection(attune, ada, { prompt: 'arrival', text: null, arrival: 'both' });
    await answerIdea(attune, ada, { idea: 'walk' as never, answer: 'yes', moment: await moment() });
    // Beside all that: words that crossed, wrong codes, a shared copy and a code, as a store may keep them.
    await attune.store.transact(ada, null, ({ me }) => ({
      result: null,
      people: [
        {
          ...me,
          crossed: { turn: 0, words: 1 },
          attempts: { since: 1 as never, wrong: 9 },
          pairing: { type: 'code', code: 'ABCDEFGH' as PairingCode, madeAt: 2 as never, until: 3 as never },
          reflections: me.reflections.map((one) =>
            'text' in one.written ? { ...one, shared: { prompt: 'hope', text: 'a-copy' } as never } : one,
          ),
        },
      ],
    }));
    const kept = {
      me: (await attune.store.readSnapshot(ada))?.me,
      journal: await attune.store.readJournal(ada),
    };
    const { exported = '' } = await exportMe(attune, ada);
    expect(missing(kept, JSON.parse(exported))).toEqual([]);
    // What it would catch:
    const { journal: _, ...less } = JSON.parse(exported);
    expect(missing(kept, less)).toContain('journal[].felt');
    expect(missing(kept, JSON.parse(exported.replaceAll('a-copy', 'a-hope')))).toContain(
      'me.reflections[].shared.text',
    );
  });

  it('knows every table and column there is', () => {
    for (const database of ['sqlite', 'postgres']) {
      const folder = new URL(`../../migrations/${database}/meta/`, import.meta.url);
      const { entries } = JSON.parse(readFileSync(new URL('_journal.json', folder), 'utf8'));
      const last = String(entries.at(-1).tag).slice(0, 4);
      const snapshot = JSON.parse(readFileSync(new URL(`${last}_snapshot.json`, folder), 'utf8'));
      const there: [string, string[]][] = Object.values<{ name: string; columns: object }>(
        snapshot.tables,
      ).map(({ name, columns }) => [name, Object.keys(columns)]);
      for (const [name, columns] of there) {
        const known = tables[name] ?? {};
        if ('*' in known) continue;
        expect([name, columns.toSorted()]).toEqual([name, Object.keys(known).toSorted()]);
      }
      expect(there.map(([name]) => name).toSorted()).toEqual(['couple', 'entry', 'person']);
    }
  });
});
