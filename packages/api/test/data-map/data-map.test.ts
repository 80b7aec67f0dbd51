import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { schema } from '../../src/graphql/schema.ts';
import { ada, sam } from '../../src/testing/store-people.ts';
import { leave } from '../../src/use-cases/couple/commands.ts';
import { erase } from '../../src/use-cases/own-data/erase.ts';
import { fieldsOf } from '../scenarios/all-fields.ts';
import { readTable } from '../scenarios/markdown-table.ts';
import { databaseFiles, filesContaining } from '../support/database-files.ts';
import { boundToRow, claimed, type Effect, effects, entryEffects } from './claims.ts';
import { columns } from './columns.ts';
import { coupleFields } from './couple-fields.ts';
import { derivedFields } from './derived-fields.ts';
import type { FieldNote } from './field-note.ts';
import { leavesIn, pathsIn } from './field-path.ts';
import { entryFields, indexFields } from './journal-fields.ts';
import { plainIn } from './observe.ts';
import { otherPlaces } from './other-places.ts';
import { personFields } from './person-fields.ts';
import { dataMap } from './render.ts';
import { coupleScene, coupleScenes, pairingScene, pairingScenes, type Scene } from './scenes.ts';
import { openedBy, sealedIn } from './sealed-documents.ts';
import { postgresTrial, type Rows, sqliteTrial } from './trial.ts';

const databases = [
  ['SQLite', sqliteTrial],
  ['PostgreSQL', postgresTrial],
] as const;
const fields: Readonly<Record<string, FieldNote>> = { ...personFields, ...coupleFields };
/** The notes by path. An entry and a person have some paths alike, none of them in plain text. */
const notes: Readonly<Record<string, FieldNote>> = { ...entryFields, ...indexFields, ...fields };
const sorted = (names: Iterable<string>): readonly string[] => [...new Set(names)].sort();

/** The paths in the sealed documents of one table and column. A couple's two sides are one. */
const storedPaths = (rows: Rows, table: string, column: string): readonly string[] =>
  sealedIn(rows)
    .filter(({ context }) => context.table === table && context.column === column)
    .flatMap((sealed) => pathsIn(openedBy(rows, sealed)))
    .map((path) => path.replace(/^[ab]\./, 'side.'))
    .map((path) => (path.startsWith('totals.') ? 'totals' : path));

async function allScenes(): Promise<readonly Scene[]> {
  const scenes: Scene[] = [];
  for (const asks of Object.values(pairingScenes)) scenes.push(await pairingScene(await sqliteTrial(), asks));
  for (const change of Object.values(coupleScenes))
    scenes.push(await coupleScene(await sqliteTrial(), change));
  return scenes;
}

describe('the data map', () => {
  it('is as the notes say (`npm run data-map` in packages/api writes it)', () => {
    const page = readFileSync(new URL('../../../../docs/data-map.md', import.meta.url), 'utf8');
    expect(page).toBe(dataMap());
  });

  it('names only fields that the schema has, and every field that reads stored data', () => {
    const all = [fields, entryFields, indexFields].flatMap((one) => Object.values<FieldNote>(one));
    const named = all.flatMap(({ mine, partner }) => [...mine, ...(partner?.fields ?? [])]);
    const stored = [...readTable(new URL('../security/authorization/fields.md', import.meta.url)).keys()];
    const inSchema = new Set(fieldsOf(schema));
    expect([...named, ...Object.keys(derivedFields)].filter((field) => !inSchema.has(field))).toEqual([]);
    expect(sorted([...named, ...Object.keys(derivedFields)])).toEqual(sorted(stored));
  });

  it('names tests and files that exist', () => {
    const missing = otherPlaces.filter(
      ({ heldBy }) => !existsSync(new URL(`../../../../${heldBy}`, import.meta.url)),
    );
    expect(missing).toEqual([]);
  });

  it('has exactly the fields that are stored, each in the document that it says', async () => {
    const rows = await Promise.all((await allScenes()).map(({ trial }) => trial.rows()));
    const stored = (table: string, column: string) =>
      sorted(rows.flatMap((one) => storedPaths(one, table, column)));
    const inDocument = (document: string) =>
      Object.entries(personFields).flatMap(([path, note]) =>
        [document, 'both'].includes(note.in) ? [path] : [],
      );
    expect(stored('person', 'state')).toEqual(sorted(inDocument('shared')));
    expect(stored('person', 'own')).toEqual(sorted(inDocument('private')));
    expect(stored('couple', 'state')).toEqual(sorted(Object.keys(coupleFields)));
    expect(stored('entry', 'state')).toEqual(sorted(Object.keys(entryFields)));
    expect(stored('journal', 'state')).toEqual(sorted(Object.keys(indexFields)));
  });

  it('says of each field whether its person, the partner, the export and a plain column show it', async () => {
    const found = await effects();
    const checked = Object.keys(fields).filter((path) => !boundToRow.includes(path));
    expect(sorted(found.keys())).toEqual(sorted(checked));
    const saying = Object.fromEntries(checked.map((path) => [path, claimed(fields[path] as FieldNote)]));
    expect(Object.fromEntries(found)).toEqual(saying);
  });

  it('says of each field of a journal entry that only its person and the export show it', async () => {
    const { type: _, ...others } = entryFields;
    // A correction may move the row to another part, which has a random name.
    const withoutPlain = ({ mine, partner, exported }: Effect) => ({ mine, partner, exported });
    const saying = Object.entries<FieldNote>(others).map(([path, note]) => [
      path,
      withoutPlain(claimed(note)),
    ]);
    const found = [...(await entryEffects())].map(([path, effect]) => [path, withoutPlain(effect)]);
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(saying));
  });

  it('says of each field whether the end of the couple erases it', async () => {
    const scene = await coupleScene(await sqliteTrial(), coupleScenes.inviting);
    const { context } = scene.trial;
    await leave(context, sam, scene.couple?.id ?? ('' as never));
    const left = pathsIn((await context.store.readSnapshot(ada))?.me);
    const ended = Object.keys(personFields).filter(
      (path) => pathsIn(scene.me).includes(path) && !left.includes(path),
    );
    const saying = Object.entries(personFields).flatMap(([path, note]) =>
      note.endsWithCouple ? [path] : [],
    );
    expect(sorted(ended)).toEqual(sorted(saying));
    expect(Object.values(coupleFields).every(({ endsWithCouple }) => endsWithCouple)).toBe(true);
    expect((await scene.trial.rows())['couple']).toEqual([]);
  });
});

describe.each(databases)('on %s', (_, open) => {
  it('every table and column has a note, and no other', async () => {
    const { trial } = await coupleScene(await open(), coupleScenes.inviting);
    const found = Object.entries(await trial.rows()).map(([table, [first]]) => [
      table,
      sorted(Object.keys(first ?? {})),
    ]);
    const noted = (name: keyof typeof columns) => sorted(Object.keys(columns[name]));
    expect(Object.fromEntries(found)).toEqual({
      ...Object.fromEntries(
        (['person', 'couple', 'entry', 'journal', 'migration'] as const).map((name) => [name, noted(name)]),
      ),
      // Has rows only under a test clock.
      advance: [],
      'keys: data_key': noted('data_key'),
      'keys: migration': noted('migration'),
    });
    await trial.context.store.close();
  });

  it('what is sealed is nowhere in plain text, and what has a plain column is in it', async () => {
    const scene = await coupleScene(await open(), coupleScenes.inviting);
    const rows = await scene.trial.rows();
    const values = sealedIn(rows)
      .flatMap((sealed) => leavesIn(openedBy(rows, sealed)))
      .filter(({ value }) => String(value).length > 8);
    expect(values.length).toBeGreaterThan(40);
    const plain = JSON.stringify(plainIn(rows));
    const readable = values.filter(({ value }) => plain.includes(String(value)));
    const noted = values.filter(({ path }) => notes[path]?.plain !== undefined);
    expect(sorted(readable.map(({ path }) => path))).toEqual(sorted(noted.map(({ path }) => path)));
    const { path } = scene.trial;
    if (path === null) return scene.trial.context.store.close();
    const secret = values.filter(({ path }) => notes[path]?.plain === undefined);
    expect(
      secret.filter(({ value }) => filesContaining(String(value), databaseFiles(path)).length > 0),
    ).toEqual([]);
    await scene.trial.context.store.close();
  });

  it('no key opens anything of an erased person, and no row names them', async () => {
    const scene = await coupleScene(await open(), coupleScenes.inviting);
    const before = await scene.trial.rows();
    const hers = sealedIn(before).filter(({ of }) => of !== scene.partner.id);
    expect(hers).toHaveLength(6);
    expect(hers.filter((sealed) => openedBy(before, sealed) === null)).toEqual([]);
    await erase(scene.trial.context, ada);
    const after = await scene.trial.rows();
    expect(hers.filter((sealed) => openedBy(after, sealed) !== null)).toEqual([]);
    expect(sealedIn(before).filter((sealed) => openedBy(after, sealed) !== null)).toHaveLength(2);
    const opened = sealedIn(after).map((sealed) => openedBy(after, sealed));
    const text = JSON.stringify([plainIn(after), opened]);
    for (const { value } of leavesIn(scene.me).filter(({ value }) => String(value).length > 8))
      expect(text).not.toContain(String(value));
    await scene.trial.context.store.close();
  });

  it('a person who asked to pair and is erased leaves no name with the person whom they asked', async () => {
    const scene = await pairingScene(await open(), 'ada');
    const names = async () => {
      const rows = await scene.trial.rows();
      return JSON.stringify(sealedIn(rows).map((sealed) => openedBy(rows, sealed)));
    };
    const name = scene.partner.pairing?.type === 'request' ? scene.partner.pairing.name : '';
    expect(await names()).toContain(name);
    await erase(scene.trial.context, ada);
    expect(await names()).not.toContain(name);
    expect(JSON.stringify(plainIn(await scene.trial.rows()))).not.toContain(scene.me.id);
    await scene.trial.context.store.close();
  });
});
