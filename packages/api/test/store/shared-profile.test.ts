import type { Dial, Floor, IdeaId, PersonId } from '@attune/core';
import type { PromptId } from '@attune/core/sharing';
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

/** A keyring that records which columns of which people are decrypted. */
function recordingKeyring(decrypted: string[]): Keyring {
  return {
    ...keyring,
    unwrap(owner, wrappedKey) {
      const key = keyring.unwrap(owner, wrappedKey);
      return {
        ...key,
        decrypt(place, encrypted) {
          if (place.table === 'person') decrypted.push(`${place.column} of ${place.id}`);
          return key.decrypt(place, encrypted);
        },
      };
    },
  };
}

it('a read or a command of the partner decrypts only the shared profile', async () => {
  const decrypted: string[] = [];
  const statements: string[] = [];
  const { store } = openSqliteParts(
    temporaryFile(),
    (text) => statements.push(text),
    undefined,
    recordingKeyring(decrypted),
  );
  const { people } = await adaAndSam(store);
  const nameOf: Record<PersonId, string> = { [people.a]: 'sam', [people.b]: 'ada' };
  const decryptedColumns = () =>
    [...new Set(decrypted.splice(0))].map((one) => one.replace(/\S+$/, (id) => nameOf[id as PersonId] ?? id));
  statements.splice(0);
  decrypted.splice(0);

  expect((await store.readSnapshot(sam))?.partner?.name).toBe('Ada');
  expect(statements.join().match(/"\w+"\."own"/g)).toEqual(['"me"."own"']);
  expect(decryptedColumns().toSorted()).toEqual(['own of sam', 'state of ada', 'state of sam']);

  statements.splice(0);
  await store.transact(sam, null, incrementCount);
  // SQLite logs only the start of a long value.
  const locking = statements.find((text) => text.includes('"own"'))?.replace(/'\/\*\+4 bytes\*\//g, '') ?? '';
  expect(locking).toContain(`case when "id" = '${people.b.slice(0, -4)} then null else "own" end as "own"`);
  expect(decryptedColumns().toSorted()).toEqual(['own of sam', 'state of ada', 'state of sam']);

  // The recording would show it: the end of a couple decrypts both profiles.
  await store.transact(sam, null, endCouple);
  expect(decryptedColumns()).toContain('own of ada');
  await store.close();
});

const [hope, value] = ['hope', 'value'] as PromptId[] as [PromptId, PromptId];
const [walk, bath] = ['walk', 'bath'] as IdeaId[] as [IdeaId, IdeaId];
type Command = (attune: UseCaseContext) => Promise<unknown>;
const moment = async (attune: UseCaseContext) =>
  (await getHome(attune, ada))?.own?.moment ?? Promise.reject(new Error('Ada has not joined.'));
const write =
  (prompt: PromptId, text: string): Command =>
  (attune) =>
    writeReflection(attune, ada, { prompt, text, arrival: null });
const answerWith =
  (idea: IdeaId, answer: 'yes' | 'maybe' | 'no'): Command =>
  async (attune) =>
    answerIdea(attune, ada, { idea, answer, moment: await moment(attune) });
const share =
  (prompt: PromptId): Command =>
  async (attune) =>
    shareReflection(attune, ada, { prompt, moment: await moment(attune) });

/** Commands of Ada, in order, with the columns that each one writes. */
const commands: readonly (readonly [string, readonly ('state' | 'own')[], Command])[] = [
  ['writes', ['own'], write(hope, 'More slow evenings')],
  ['writes a long text', ['own'], write(value, 'w '.repeat(499))],
  ['shares', ['state', 'own'], share(hope)],
  ['shares another', ['state', 'own'], share(value)],
  ['rewrites what she shared', ['own'], write(hope, 'Something new and private')],
  [
    'sets her dial',
    ['own'],
    (attune) => setDial(attune, ada, { dial: 3 as Dial, brakes: [], accelerators: [], note: 'n' }),
  ],
  ['sets her floor', ['own'], (attune) => setFloor(attune, ada, 4 as Floor)],
  ['says maybe', ['own'], answerWith(walk, 'maybe')],
  ['says no', ['own'], answerWith(walk, 'no')],
  ['says yes', ['state', 'own'], answerWith(bath, 'yes')],
  ['withdraws her yes', ['state', 'own'], answerWith(bath, 'maybe')],
  ['starts a journal', ['own'], async (attune) => startJournal(attune, ada, await moment(attune))],
  [
    'adds a check-in',
    ['own'],
    (attune) => checkIn(attune, ada, { felt: 6 as never, wanted: 'partly', keep: null }),
  ],
  ['withdraws a shared copy', ['state', 'own'], (attune) => unshareReflection(attune, ada, hope)],
  ['erases a private reflection', ['own'], (attune) => eraseReflection(attune, ada, hope)],
  ['erases a shared reflection', ['state', 'own'], (attune) => eraseReflection(attune, ada, value)],
  [
    'changes her name',
    ['state', 'own'],
    async (attune) => rename(attune, ada, { moment: await moment(attune), displayName: 'Ada L.' }),
  ],
];

it('a private change does not rewrite the shared profile, and the partner reads the same', async () => {
  const path = temporaryFile();
  const attune = await openAttune({ store: { sqlite: path }, kek });
  await adaAndSam(attune.store);
  const db = new Sqlite(path, { readonly: true });
  const columns = () =>
    db
      .prepare<[], { state: string; own: string }>(`select state, own from person where subject = 'ada'`)
      .get();
  const readByPartner = async () => (await attune.store.readSnapshot(sam))?.partner;
  for (const [name, expected, act] of commands) {
    const [before, readBefore] = [columns(), await readByPartner()];
    expect([name, await act(attune)]).toEqual([name, expect.objectContaining({ refusal: null })]);
    const after = columns();
    const written = (['state', 'own'] as const).filter((column) => after?.[column] !== before?.[column]);
    expect([name, written]).toEqual([name, expected]);
    const me = (await attune.store.readSnapshot(ada))?.me;
    expect([name, await readByPartner()]).toEqual([name, me && toSharedProfile(me)]);
    if (!expected.includes('state')) expect([name, await readByPartner()]).toEqual([name, readBefore]);
  }
  db.close();
  await closeAttune(attune);
});

it('the shared profile stays in its row on PostgreSQL when the private profile grows', async () => {
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
    return { result: null, people: [{ ...me, ideas: { answered, withdrawn: [], given: null } }] };
  });
  expect(await where()).toEqual([[true, false]]);
  await store.close();
});
