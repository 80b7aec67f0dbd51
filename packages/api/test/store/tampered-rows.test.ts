import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { createAttune } from '../../src/index.ts';
import { testIssuer, testPerson } from '../../src/testing/index.ts';
import { temporaryFile } from '../support/open-store.ts';
import { kek } from '../support/test-kek.ts';
import { pairUp } from '../support/test-server.ts';

/** The couple Ada and Sam, and Eve, who can write to the database file but has no keys. */
async function withEve() {
  const path = temporaryFile();
  const issuer = await testIssuer();
  const attune = await createAttune({ store: { sqlite: path }, kek, auth: issuer.auth, log: () => {} });
  const person = async (name: string) => {
    const one = testPerson(attune.fetch, await issuer.token(name.toLowerCase()));
    await one.act('join', { displayName: name, adult: true });
    return one;
  };
  const [ada, sam, eve] = [await person('Ada'), await person('Sam'), await person('Eve')];
  await pairUp(ada, sam);
  await ada.act('setDial', { dial: 6, note: 'a private note' });
  await ada.give('invite', { note: 'A slow evening?' });
  const write = (...statements: string[]) => {
    const db = new Sqlite(path);
    for (const statement of statements) db.exec(statement);
    db.close();
  };
  return { attune, ada, sam, eve, write };
}
const viewQuery = `{ me { displayName own { reading { note } } couple { invitation { note } } } }`;

describe('a row that was changed in the file', () => {
  it('does not decrypt under another sign-in', async () => {
    const { attune, ada, eve, write } = await withEve();
    write(
      `delete from person where subject = 'eve'`,
      `update person set subject = 'eve' where subject = 'ada'`,
    );
    const { body } = await eve.send(viewQuery);
    expect([body.data, body.errors?.[0].extensions.code]).toEqual([null, 'INTERNAL_SERVER_ERROR']);
    expect((await ada.send(viewQuery)).body.data).toEqual({ me: null });
    await attune.close();
  });

  it('gives no one access to the couple of other people', async () => {
    const { attune, sam, eve, write } = await withEve();
    write(`update person set couple = (select id from couple) where subject = 'eve'`);
    expect(await eve.ask(viewQuery)).toEqual({
      me: { displayName: 'Eve', own: { reading: null }, couple: null },
    });
    await eve.act('pause');
    const { couple } = await sam.look();
    await eve.act('leave', { coupleId: couple.id });
    expect((await sam.look()).couple.invitation.note).toBe('A slow evening?');
    await attune.close();
  });

  it('cannot replace one of the two people of a couple', async () => {
    const { attune, ada, eve, write } = await withEve();
    write(
      `update person set couple = (select id from couple) where subject = 'eve'`,
      `update couple set a = (select id from person where subject = 'eve') where a = (select id from person where subject = 'sam')`,
      `update couple set b = (select id from person where subject = 'eve') where b = (select id from person where subject = 'sam')`,
    );
    const coupleOf = async (one: typeof eve) => (await one.ask(viewQuery)).me.couple;
    expect([await coupleOf(eve), await coupleOf(ada)]).toEqual([null, null]);
    // An exit writes no couple that would name Eve from now on: it ends the damaged one.
    await eve.act('pause');
    expect([await coupleOf(eve), await coupleOf(ada)]).toEqual([null, null]);
    await attune.close();
  });
});
