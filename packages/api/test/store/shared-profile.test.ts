import type { Dial, Floor, IdeaId, PersonId, PromptId } from '@attune/core';
import Sqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import type { Keyring } from '../../src/store/crypto/keyring.ts';
import { ada, adaAndSam, endCouple, incrementCount, newcomer, sam } from '../../src/testing/store-people.ts';
import type { UseCaseContext } from '../../src/use-cases/context.ts';
import { toSharedProfile } from '../../src/use-cases/person.ts';
import {
  answerIdea,
  checkIn,
  closeAttune,
  eraseReflection,
  getHome,
  openAttune,
  rename,
  setDial,
  setFloor,
  shareReflection,
  startJournal,
  unshareReflection,
  writeReflection,
} from '../../src/use-cases.ts';
import { newDatabase, reopenPostgres, runSql } from '../support/open-store.postgres.ts';
import { keyring, openSqliteParts, temporaryFile } from '../support/open-store.ts';
import { kek } from '../support/test-kek.ts';

/** The same keyring, noting of whom which column is opened. */
function noting(opened: string[]): Keyring {
  return {
    ...keyring,
    open(owner, kept) {
      const key = keyring.open(owner, kept);
      return {
        ...key,
        open(place, sealed) {
          if (place.table === 'person') opened.push(`${place.column} of ${place.id}`);
          return key.open(place, sealed);
        },
      };
    },
  };
}

it('a partner’s look, and what they do, read and open only what faces them', async () => {
  const opened: string[] = [];
  const said: string[] = [];
  const { store } = openSqliteParts(temporaryFile(), (text) => said.push(text), undefined, noting(opened));
  const { people } = await adaAndSam(store);
  const nameOf: Record<PersonId, string> = { [people.a]: 'sam', [people.b]: 'ada' };
  const named = () =>
    [...new Set(opened.splice(0))].map((one) => one.replace(/\S+$/, (id) => nameOf[id as PersonId] ?? id));
  said.splice(0);
  opened.splice(0);

  expect((await store.readSnapshot(sam))?.partner?.name).toBe('Ada');
  expect(said.join().match(/"\w+"\."own"/g)).toEqual(['"me"."own"']);
  expect(named().toSorted()).toEqual(['own of sam', 'state of ada', 'state of sam']);

  said.splice(0);
  await store.transact(sam, null, incrementCount);
  // SQLite tells the first of a long value.
  const holds = said.find((text) => text.includes('"own"'))?.replace(/'\/\*\+4 bytes\*\//g, '') ?? '';
  expect(holds).toContain(`case when "id" = '${people.b.slice(0, -4)} then null else "own" end as "own"`);
  expect(named().toSorted()).toEqual(['own of sam', 'state of ada', 'state of sam']);

  // That it would be seen: the end of a couple writes both, whole.
  await store.transact(sam, null, endCouple);
  expect(named()).toContain('own of ada');
  await store.close();
});

const [hope, value] = ['hope', 'value'] as PromptId[] as [PromptId, PromptId];
const [walk, bath] = ['walk', 'bath'] as IdeaId[] as [IdeaId, IdeaId];
type Deed = (attune: UseCaseContext) => Promise<unknown>;
const moment = async (attune: UseCaseContext) =>
  (await getHome(attune, ada))?.own?.moment ?? Promise.reject(new Error('Nobody is here.'));
const writes =
  (prompt: PromptId, text: string): Deed =>
  (attune) =>
    writeReflection(attune, ada, { prompt, text, arrival: null });
const answers =
  (idea: IdeaId, answer: 'yes' | 'maybe' | 'no'): Deed =>
  async (attune) =>
    answerIdea(attune, ada, { idea, answer, moment: await moment(attune) });
const shares =
  (prompt: PromptId): Deed =>
  async (attune) =>
    shareReflection(attune, ada, { prompt, moment: await moment(attune) });

/** What Ada does, one after the other, and which of the two columns is written for it. */
const deeds: readonly (readonly [string, readonly ('state' | 'own')[], Deed])[] = [
  ['writes', ['own'], writes(hope, 'More slow evenings')],
  ['writes much', ['own'], writes(value, 'w '.repeat(499))],
  ['shares', ['state', 'own'], shares(hope)],
  ['shares another', ['state', 'own'], shares(value)],
  ['writes anew what she shared', ['own'], writes(hope, 'Something new and private')],
  [
    'sets her dial',
    ['own'],
    (attune) => setDial(attune, ada, { dial: 3 as Dial, brakes: [], accelerators: [], note: 'n' }),
  ],
  ['sets her floor', ['own'], (attune) => setFloor(attune, ada, 4 as Floor)],
  ['says maybe', ['own'], answers(walk, 'maybe')],
  ['says no', ['own'], answers(walk, 'no')],
  ['says yes', ['state', 'own'], answers(bath, 'yes')],
  ['takes her yes back', ['state', 'own'], answers(bath, 'maybe')],
  ['starts a journal', ['own'], async (attune) => startJournal(attune, ada, await moment(attune))],
  [
    'looks back',
    ['own'],
    (attune) => checkIn(attune, ada, { felt: 6 as never, wanted: 'partly', keep: null }),
  ],
  ['takes a copy back', ['state', 'own'], (attune) => unshareReflection(attune, ada, hope)],
  ['erases what she kept to herself', ['own'], (attune) => eraseReflection(attune, ada, hope)],
  ['erases what she shared', ['state', 'own'], (attune) => eraseReflection(attune, ada, value)],
  [
    'goes by another name',
    ['state', 'own'],
    async (attune) => rename(attune, ada, { moment: await moment(attune), displayName: 'Ada L.' }),
  ],
];

it('what changes in private rewrites nothing that faces others, and a partner reads the same', async () => {
  const path = temporaryFile();
  const attune = await openAttune({ store: { sqlite: path }, kek });
  await adaAndSam(attune.store);
  const db = new Sqlite(path, { readonly: true });
  const columns = () =>
    db
      .prepare<[], { state: string; own: string }>(`select state, own from person where subject = 'ada'`)
      .get();
  const seen = async () => (await attune.store.readSnapshot(sam))?.partner;
  for (const [deed, expected, act] of deeds) {
    const [before, was] = [columns(), await seen()];
    expect([deed, await act(attune)]).toEqual([deed, expect.objectContaining({ refusal: null })]);
    const after = columns();
    const written = (['state', 'own'] as const).filter((column) => after?.[column] !== before?.[column]);
    expect([deed, written]).toEqual([deed, expected]);
    const whole = (await attune.store.readSnapshot(ada))?.me;
    expect([deed, await seen()]).toEqual([deed, whole && toSharedProfile(whole)]);
    if (!expected.includes('state')) expect([deed, await seen()]).toEqual([deed, was]);
  }
  db.close();
  await closeAttune(attune);
});

it('on PostgreSQL, what faces others stays in its row, however much else is kept', async () => {
  const url = await newDatabase();
  const store = await reopenPostgres(url);
  await store.join(ada, newcomer('Ada'));
  const where = () =>
    runSql(
      url,
      'select pg_column_toast_chunk_id(state) is null, pg_column_toast_chunk_id(own) is null from person',
    );
  expect(await where()).toEqual([[true, false]]);
  await store.transact(ada, null, ({ me }) => {
    const answered = Array.from(
      { length: 20_000 },
      (_, turn) => ({ idea: walk, answer: 'no', turn }) as const,
    );
    return { result: null, people: [{ ...me, ideas: { answered, given: null } }] };
  });
  expect(await where()).toEqual([[true, false]]);
  await store.close();
});
