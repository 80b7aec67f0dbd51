import Sqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import { createAttune } from '../../src/index.ts';
import { keyringOf } from '../../src/store/crypto/keyring.ts';
import { coupleFormat } from '../../src/store/model/couple.ts';
import { encryptPlain } from '../../src/store/model/encrypted-document.ts';
import { testIssuer, testPerson } from '../../src/testing/index.ts';
import { temporaryFile } from '../support/open-store.ts';
import { kek } from '../support/test-kek.ts';
import { pairUp } from '../support/test-server.ts';

/** A server with the couple Ada and Sam, its log, and a function that runs SQL in its files. */
async function withCouple() {
  const path = temporaryFile();
  const issuer = await testIssuer();
  const log: unknown[] = [];
  const attune = await createAttune({
    ...{ store: { sqlite: path }, kek, auth: issuer.auth },
    log: (entry) => log.push(entry),
  });
  const person = async (name: string) => {
    const one = testPerson(attune.fetch, await issuer.token(name.toLowerCase()));
    await one.act('join', { displayName: name, adult: true });
    return one;
  };
  const [ada, sam] = [await person('Ada'), await person('Sam')];
  await pairUp(ada, sam);
  const db = new Sqlite(path);
  db.prepare('attach ? as attune_keys').run(`${path}-keys`);
  const close = async () => {
    db.close();
    await attune.close();
  };
  return { ada, sam, log, db, close };
}

it('a damaged couple is logged once, by its random id, and an exit succeeds', async () => {
  const { ada, sam, log, db, close } = await withCouple();
  const id = db.prepare('select id from couple').pluck().get();
  db.exec(`update couple set state = substr(state, 1, 40) || 'AAAA' || substr(state, 45)`);
  expect((await sam.look()).couple).toBeNull();
  expect(await ada.act('pause')).toMatchObject({ __typename: 'PauseSuccess', me: { couple: null } });
  expect(log).toEqual([{ event: 'damage', table: 'couple', id }]);
  await close();
});

it('a record of a newer version answers 503, also to an exit that needs it', async () => {
  const { ada, log, db, close } = await withCouple();
  const row = db
    .prepare<[], { tenant: string; id: string; kek: string; wrapped: string }>(
      'select tenant, id, kek, wrapped from couple join attune_keys.data_key using (tenant, id)',
    )
    .get();
  if (!row) throw new Error('The couple is missing.');
  const key = keyringOf({ current: kek }).unwrap(row, row);
  db.prepare('update couple set state = ?').run(encryptPlain(coupleFormat, key, row, '{"v":99}'));
  const asked = await ada.send('mutation { pause { __typename } }');
  expect([asked.status, asked.body.data, asked.body.errors?.[0].extensions.code]).toEqual([
    503,
    null,
    'INTERNAL_SERVER_ERROR',
  ]);
  expect(log).toMatchObject([{ event: 'fault', errors: [{ name: 'NewerRecord' }] }]);
  await close();
});
