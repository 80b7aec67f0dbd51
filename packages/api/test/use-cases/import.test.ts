import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exportDocument, exportJsonSchema } from '../../src/use-cases/own-data/export-format.ts';
import { csvLines } from '../../src/use-cases/own-data/journal-csv.ts';
import {
  checkIn,
  clearDial,
  closeAttune,
  correctEntry,
  eraseEntry,
  exportMe,
  getHome,
  getJournal,
  importMe,
  join,
  openAttune,
  setDial,
  startJournal,
  type UseCaseContext,
  writeReflection,
} from '../../src/use-cases.ts';

const clock = { now: Date.parse('2026-11-23T18:00:00.000Z') };
const ada = { tenant: 'home', subject: 'ada' };
const kit = { tenant: 'home', subject: 'kit' };
let context: UseCaseContext;

const moment = async (viewer = ada) =>
  (await getHome(context, viewer))?.own?.moment ?? Promise.reject(new Error('Not joined.'));
const exported = async (viewer = ada): Promise<string> => (await exportMe(context, viewer)).exported ?? '';
const imported = async (document: string, viewer = ada) =>
  importMe(context, viewer, { moment: await moment(viewer), document });
/** What an export contains apart from ids and instants of this person. */
const contentOf = (document: string) => {
  const { me, journal } = JSON.parse(document);
  return {
    reflections: me.reflections,
    journal: journal.map(({ id: _, ...entry }: { id: string }) => JSON.stringify(entry)).toSorted(),
  };
};

beforeEach(async () => {
  context = await openAttune({
    store: { sqlite: ':memory:' },
    clock: () => clock.now,
    limits: { linesPerDay: 20 },
  });
  for (const viewer of [ada, kit]) {
    await join(context, viewer, { displayName: viewer.subject, adult: true });
    await startJournal(context, viewer, await moment(viewer));
  }
  const offset = { utcOffset: -300 as never };
  await setDial(context, ada, {
    dial: -4 as never,
    brakes: ['work'],
    accelerators: ['play'],
    note: 'A "long" day, \n and more',
    ...offset,
  });
  await setDial(context, ada, {
    dial: 3 as never,
    brakes: [],
    accelerators: [],
    note: null,
    at: (clock.now - 1) as never,
  });
  await checkIn(context, ada, { felt: 2 as never, wanted: 'partly', keep: null, ...offset });
  await writeReflection(context, ada, { prompt: 'hope' as never, text: 'More evenings.', arrival: null });
  await writeReflection(context, ada, { prompt: 'arrival', text: null, arrival: 'both' });
});
afterEach(() => closeAttune(context));

describe('importing an export', () => {
  it('adds its journal and its reflections, and nothing else', async () => {
    const document = await exported();
    const before = (await context.store.readSnapshot(kit))?.me;
    const { refusal, imported: counts } = await imported(document, kit);
    expect([refusal, counts]).toEqual([null, { entryCount: 3, reflectionCount: 2, keptReflectionCount: 0 }]);
    expect(contentOf(await exported(kit))).toEqual(contentOf(document));
    const after = (await context.store.readSnapshot(kit))?.me;
    expect({ ...after, reflections: [] }).toEqual({ ...before, reflections: [] });
    const own = new Set((await getJournal(context, ada)).entries.map(({ id }) => id));
    expect((await getJournal(context, kit)).entries.filter(({ id }) => own.has(id))).toEqual([]);
  });

  it('adds nothing a second time, nor to the journal that it came from', async () => {
    const document = await exported();
    await imported(document, kit);
    for (const viewer of [kit, ada]) {
      const before = await exported(viewer);
      const { imported: counts } = await imported(document, viewer);
      expect(counts).toEqual({ entryCount: 3, reflectionCount: 2, keptReflectionCount: 0 });
      expect(await exported(viewer)).toBe(before);
    }
  });

  it('keeps what exists: a corrected entry, and another answer to a prompt', async () => {
    const document = await exported();
    const [entry] = (await getJournal(context, ada)).entries;
    await correctEntry(context, ada, { entry: entry?.id ?? '', utcOffset: 60 as never });
    await writeReflection(context, ada, { prompt: 'hope' as never, text: 'Another hope.', arrival: null });
    const before = contentOf(await exported());
    expect((await imported(document)).imported).toEqual({
      entryCount: 3,
      reflectionCount: 1,
      keptReflectionCount: 1,
    });
    expect(contentOf(await exported())).toEqual(before);
  });

  it('does not restore what an exit erased after its moment', async () => {
    const document = await exported();
    const old = await moment();
    for (const { id } of (await getJournal(context, ada)).entries) await eraseEntry(context, ada, id);
    const { refusal } = await importMe(context, ada, { moment: old, document });
    expect([refusal, (await getJournal(context, ada)).entries]).toEqual([{ code: 'momentPassed' }, []]);
  });

  it('is refused without a journal, and then imports no reflection either', async () => {
    const document = await exported();
    const zoe = { tenant: 'home', subject: 'zoe' };
    await join(context, zoe, { displayName: 'Zoe', adult: true });
    expect((await imported(document, zoe)).refusal).toEqual({ code: 'noConsent' });
    expect((await context.store.readSnapshot(zoe))?.me.reflections).toEqual([]);
  });

  it('accepts version 3, whose consents name no text', async () => {
    const older = JSON.parse(await exported());
    older.version = 3;
    older.me.consents = { journal: '2026-11-23T18:00:00.000Z' };
    expect((await imported(JSON.stringify(older), kit)).imported).toMatchObject({ entryCount: 3 });
  });

  it('accepts version 2, whose entries have no offset', async () => {
    const older = JSON.parse(await exported());
    older.version = 2;
    for (const entry of older.journal) delete entry.utcOffset;
    expect((await imported(JSON.stringify(older), kit)).imported).toMatchObject({ entryCount: 3 });
    expect((await getJournal(context, kit)).entries.every(({ utcOffset }) => utcOffset === null)).toBe(true);
  });

  it.each<[string, (document: ReturnType<typeof JSON.parse>) => void, RegExp]>([
    ['another format', (document) => (document.format = 'other'), /^format: .*attune-export/],
    ['a newer version', (document) => (document.version = 5), /^version: /],
    ['a dial of 11', (document) => (document.journal[0].dial = 11), /^journal\[0\]\.dial: .*10/],
    [
      'an unknown brake',
      (document) => (document.journal[0].brakes = ['rain']),
      /^journal\[0\]\.brakes\[0\]: .*"work"/,
    ],
    ['an unknown field', (document) => (document.journal[1].mood = 1), /^journal\[1\]: .*mood/],
    [
      'a time in the future',
      (document) => (document.journal[2].at = '2027-01-01T00:00:00.000Z'),
      /^journal\[2\]\.at: .*future/,
    ],
    [
      'a note that is too long',
      (document) => (document.journal[0].note = 'x'.repeat(281)),
      /^journal\[0\]\.note: Use at most 280/,
    ],
    [
      'an unknown prompt',
      (document) => (document.me.reflections[0].prompt = 'other'),
      /^me\.reflections\[0\]\.prompt: .*prompts/,
    ],
    [
      '1,001 entries',
      (document) => (document.journal = Array(1_001).fill(document.journal[0])),
      /^journal: .*1000/,
    ],
  ])('with %s is rejected as a whole, and says what is valid', async (_, spoil, message) => {
    const document = JSON.parse(await exported());
    spoil(document);
    await expect(imported(JSON.stringify(document), kit)).rejects.toThrow(message);
    expect((await getJournal(context, kit)).entries).toEqual([]);
  });

  it('is rejected if it is no JSON', async () => {
    await expect(imported('{', kit)).rejects.toThrow('Send the JSON text of an export');
  });

  it('spends one entry of the allowance for ten that it adds, and nothing when it is refused', async () => {
    const document = JSON.parse(await exported());
    const entry = document.journal.find(({ type }: { type: string }) => type === 'checkIn');
    const many = (count: number, first = 0) =>
      JSON.stringify({
        ...document,
        journal: Array.from({ length: count }, (_, n) => ({
          ...entry,
          id: `e${first + n}`,
          at: new Date(first + n).toISOString(),
        })),
      });
    expect((await imported(many(210), kit)).refusal).toEqual({ code: 'rateLimited' });
    expect((await imported(many(195), kit)).imported).toMatchObject({ entryCount: 195 });
    expect((await imported(many(1, 500), kit)).refusal).toEqual({ code: 'rateLimited' });
    // What is there already needs no room.
    expect((await imported(many(195), kit)).imported).toMatchObject({ entryCount: 195 });
  });
});

describe('the JSON Schema of an export', () => {
  const file = new URL('../../export.schema.json', import.meta.url);

  it('is published as the code defines it', () => {
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(JSON.stringify(exportJsonSchema())));
  });

  it('accepts real exports, and no other field', async () => {
    await clearDial(context, ada);
    const document = JSON.parse(await exported());
    expect(exportDocument.safeParse(document).error).toBeUndefined();
    for (const part of [document, document.me, document.journal[0], document.me.reflections[0]]) {
      part.more = 1;
      expect(exportDocument.safeParse(document).success).toBe(false);
      delete part.more;
    }
  });
});

describe('the journal as CSV', () => {
  it('has a header and one line for each entry, quoted as RFC 4180 says', async () => {
    const { journalCsv: csv = async () => '' } = await exportMe(context, ada);
    expect((await csv()).split('\r\n').toSorted()).toEqual(
      [
        'type,at,localDay,utcOffsetMinutes,dial,floor,brakes,accelerators,note,felt,wanted',
        'reading,2026-11-23T17:59:59.999Z,,,3,0,,,,,',
        'reading,2026-11-23T18:00:00.000Z,2026-11-23,-300,-4,0,work,play,"A ""long"" day, \n and more",,',
        'checkIn,2026-11-23T18:00:00.000Z,2026-11-23,-300,,,,,,2,partly',
        '',
      ].toSorted(),
    );
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', ' =1', '＝1', '\u200B=1'])(
    'contains the note %j as text, not as a formula',
    (note) => {
      const at = 0 as never;
      const reading = { dial: -4 as never, at, brakes: [], accelerators: [], note };
      const entry = { type: 'reading', id: 'r', reading, floor: 0 as never, utcOffset: null } as const;
      expect(csvLines([entry]).split('\r\n')[0]).toBe(`reading,1970-01-01T00:00:00.000Z,,,-4,0,,,'${note},,`);
    },
  );
});
