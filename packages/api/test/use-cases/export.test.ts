import { readFileSync } from 'node:fs';
import type { Dial } from '@attune/core';
import type { PairingCode } from '@attune/core/pairing';
import { afterEach, describe, expect, it } from 'vitest';
import { ada, adaAndSam } from '../../src/testing/store-people.ts';
import { collectJournal } from '../../src/use-cases/journal/journal-stream.ts';
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
  type UseCaseContext,
  writeReflection,
} from '../../src/use-cases.ts';

let context: UseCaseContext;
afterEach(() => closeAttune(context));

/** Every leaf of a value, by its path without list positions. */
function leaves(value: unknown, path = ''): [string, unknown][] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, child]) =>
    leaves(child, Array.isArray(value) ? `${path}[]` : path === '' ? key : `${path}.${key}`),
  );
}

/** The paths of stored values that are neither exported nor listed in `leftOut`. */
function missing(stored: unknown, document: unknown): string[] {
  const exportedValues = new Set(leaves(document).map(([, value]) => value));
  const isExported = (value: unknown): boolean =>
    value === null ||
    exportedValues.has(value) ||
    (typeof value === 'number' && exportedValues.has(new Date(value).toISOString()));
  return leaves(stored)
    .filter(([path, value]) => !(path in leftOut) && !isExported(value))
    .map(([path]) => path);
}

/** The stored fields that are not exported, with the reason. */
const leftOut: Readonly<Record<string, string>> = {
  'me.couple': "the couple's",
  'me.mark': 'a random number that tells moments apart, without a meaning',
  'me.crossed.turn': "the couple's turn",
  'me.crossed.words': 'counts shares for a limit, only during the turn',
  'me.ideas.answered[].turn': "the couple's turn",
  'me.ideas.withdrawn[].idea': "the couple's list of resting ideas",
  'me.ideas.withdrawn[].turn': "the couple's turn",
  'me.nameBeforePause': 'reveals that the partner pauses',
  'me.ideas.given.turn': "the couple's turn",
  'me.ideas.given.yeses': 'counts yeses for a limit, only during the turn',
  'me.pairing.type': 'the kind of pairing; the exported field has its name',
  'me.pairing.madeAt': 'follows from `until` and the policy',
};

/** How each column is exported, or why it is not. */
const tables: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  person: {
    tenant: "the host's name for its community",
    id: 'as me.id',
    subject: 'as me.subject',
    couple: "the couple's",
    code: 'as me.pairingCode',
    counterpart: "the other person's",
    at: 'the last write, for the clock',
    state: 'decrypted, and checked field by field below',
    own: 'decrypted, and checked field by field below',
  },
  entry: {
    tenant: 'as above',
    person: 'as me.id',
    id: 'as journal[].id',
    part: 'a random name, by which entries are found',
    state: 'decrypted, and checked field by field below',
  },
  journal: { '*': 'says where entries are, and what they add up to' },
  couple: { '*': "the couple's, not one person's" },
  data_key: { '*': 'keys without content' },
  advance: { '*': 'the test clock of a tenant, for development' },
};

describe('an export', () => {
  it('contains every stored value of the person, from every column of every table', async () => {
    context = await openAttune({ store: { sqlite: ':memory:' } });
    await adaAndSam(context.store);
    const moment = async () =>
      (await getHome(context, ada))?.own?.moment ?? Promise.reject(new Error('Ada has not joined.'));
    await startJournal(context, ada, await moment());
    await setFloor(context, ada, 4 as never);
    const brakes = ['work', 'sleep'] as const;
    await setDial(context, ada, { dial: 7 as Dial, brakes, accelerators: ['play'], note: 'a-reading-note' });
    await checkIn(context, ada, { felt: 6 as never, wanted: 'partly', keep: null });
    await writeReflection(context, ada, { prompt: 'hope' as never, text: 'a-hope', arrival: null });
    await writeReflection(context, ada, { prompt: 'arrival', text: null, arrival: 'both' });
    await answerIdea(context, ada, { idea: 'walk' as never, answer: 'yes', moment: await moment() });
    // In addition: a share count, wrong codes, a shared copy and a code, written directly into the store.
    await context.store.transact(ada, null, ({ me }) => ({
      result: null,
      people: [
        {
          ...me,
          crossed: { turn: 0, words: 1 },
          namedAt: 4 as never,
          nameBeforePause: 'an-earlier-name',
          ideas: { ...me.ideas, withdrawn: [{ idea: 'bath' as never, turn: 0 }] },
          attempts: { since: 1 as never, wrong: 9 },
          pairing: { type: 'code', code: 'ABCDEFGH' as PairingCode, madeAt: 2 as never, until: 3 as never },
          reflections: me.reflections.map((reflection) =>
            'text' in reflection.written
              ? { ...reflection, shared: { prompt: 'hope', text: 'a-copy', sharedAt: 7 } as never }
              : reflection,
          ),
        },
      ],
    }));
    const stored = {
      me: (await context.store.readSnapshot(ada))?.me,
      journal: await collectJournal(context.store, ada),
    };
    const { exported = '' } = await exportMe(context, ada);
    expect(missing(stored, JSON.parse(exported))).toEqual([]);
    expect(exported).not.toContain('an-earlier-name');
    // The check finds a journal or a field that is missing:
    const { journal: _, ...less } = JSON.parse(exported);
    expect(missing(stored, less)).toContain('journal[].felt');
    expect(missing(stored, JSON.parse(exported.replaceAll('a-copy', 'a-hope')))).toContain(
      'me.reflections[].shared.text',
    );
  });

  it('has an entry in `tables` for every column of both databases', () => {
    for (const database of ['sqlite', 'postgres']) {
      const folder = new URL(`../../migrations/${database}/meta/`, import.meta.url);
      const { entries } = JSON.parse(readFileSync(new URL('_journal.json', folder), 'utf8'));
      const last = String(entries.at(-1).tag).slice(0, 4);
      const snapshot = JSON.parse(readFileSync(new URL(`${last}_snapshot.json`, folder), 'utf8'));
      const columnsOf: [string, string[]][] = Object.values<{ name: string; columns: object }>(
        snapshot.tables,
      ).map(({ name, columns }) => [name, Object.keys(columns)]);
      for (const [name, columns] of columnsOf) {
        const known = tables[name] ?? {};
        if ('*' in known) continue;
        expect([name, columns.toSorted()]).toEqual([name, Object.keys(known).toSorted()]);
      }
      expect(columnsOf.map(([name]) => name).toSorted()).toEqual([
        'advance',
        'couple',
        'entry',
        'journal',
        'person',
      ]);
    }
  });
});
