import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { rotateKeys } from '../../src/maintenance.ts';
import { keyringOf } from '../../src/store/crypto/keyring.ts';
import { coupleFormat } from '../../src/store/model/couple.ts';
import { encryptPlain } from '../../src/store/model/encrypted-document.ts';
import { sharedProfileFormat } from '../../src/store/model/person-document.ts';
import { NewerRecord } from '../../src/use-cases/damage.ts';
import {
  cancelPairing,
  closeAttune,
  eraseMe,
  getHome,
  join,
  makePairingCode,
  openAttune,
  redeemPairingCode,
} from '../../src/use-cases.ts';
import {
  columnsOf,
  coupleExits,
  type DamageName,
  damage,
  momentOf,
  openScene,
  otherExits,
  type Scene,
} from '../support/damage-scene.ts';
import { type DamageableDatabase, damageableDatabases } from '../support/damaged-databases.ts';
import { kek } from '../support/test-kek.ts';

const other = new Uint8Array(32).fill(9);
const keyring = keyringOf({ current: kek });

describe.each(damageableDatabases)('on %s', (_, open) => {
  let database: DamageableDatabase;
  beforeEach(async () => {
    database = await open();
  });
  afterEach(() => database.close());

  /** Opens the database a second time, as another node or a restart does. */
  const reopen = (keys: Parameters<typeof openAttune>[0]['kek'] = kek) => {
    const reported: unknown[] = [];
    return openAttune({ store: database.store, kek: keys, onDamage: (record) => reported.push(record) }).then(
      (context) => ({ context, reported }),
    );
  };

  /** Damages one column of one couple, and leaves another couple as it is. */
  const twoScenes = async (name: keyof ReturnType<typeof columnsOf>) => {
    const [damaged, intact] = [await openScene(database), await openScene(database)];
    await damage(database, columnsOf(damaged)[name]);
    return { damaged, intact };
  };

  it.each(['the own key', 'the couple’s key', 'the name of the key that wraps the couple’s key'] as const)(
    'a start succeeds with %s damaged',
    async (name) => {
      const { intact } = await twoScenes(name);
      const { context } = await reopen();
      expect((await getHome(context, intact.ada))?.couple).toMatchObject({ invitation: { state: 'open' } });
      await closeAttune(context);
    },
  );

  /** The id of a key. */
  const keyRow = (scene: Scene, name: DamageName) =>
    database.sql(`select id from attune_keys.data_key where ${columnsOf(scene)[name].where}`);

  it.each(['the own key', 'the couple’s key', 'the key of the journal'] as const)(
    'a rotation re-wraps every other key with %s damaged, and names it',
    async (name) => {
      const { damaged, intact } = await twoScenes(name);
      const both = { current: other, previous: [kek] };
      const { rewrapped, damaged: ids } = await rotateKeys({ store: database.store, kek: both });
      expect(rewrapped).toBe(7);
      expect(ids).toEqual((await keyRow(damaged, name)).flat());
      const { context } = await reopen(both);
      expect((await getHome(context, intact.ada))?.couple).toMatchObject({ invitation: { state: 'open' } });
      await closeAttune(context);
    },
  );

  it('the first start with an older copy resets every other couple, and ends the damaged one', async () => {
    const { damaged, intact } = await twoScenes('the couple’s key');
    const past = Date.now() - 3_600_000;
    if ('sqlite' in database.store)
      await database.sql(`pragma main.user_version = ${Math.floor(past / 60_000)}`);
    else await database.sql(`select setval('clock', ${past})`);
    const { context, reported } = await reopen();
    const intactHome = await getHome(context, intact.ada);
    expect(intactHome?.couple).toMatchObject({ invitation: null, mine: { paused: true } });
    expect(reported).toEqual([{ table: 'couple', id: damaged.couple }]);
    expect(await database.sql(`select id from couple where id = '${damaged.couple}'`)).toEqual([]);
    await closeAttune(context);
  });

  it('a damaged record of the other person of a request prevents no exit from pairing', async () => {
    const { context } = database;
    const [kim, max] = ['kim', 'max'].map((subject) => ({ tenant: 'pairing', subject }));
    if (!kim || !max) throw new Error('There are two people.');
    for (const viewer of [kim, max])
      await join(context, viewer, { displayName: viewer.subject, adult: true });
    const { home } = await makePairingCode(context, kim, (await momentOf(context, kim)).moment);
    const code = home?.own?.pairing?.type === 'code' ? home.own.pairing.code : '';
    await redeemPairingCode(context, max, { ...(await momentOf(context, max)), code });
    await damage(database, { table: 'person', column: 'state', where: `subject = 'max'` });
    expect((await getHome(context, kim))?.own?.pairing).toBeNull();
    expect(await cancelPairing(context, kim)).toMatchObject({ refusal: null });
    expect(await eraseMe(context, kim)).toEqual({ refusal: null, home: null });
    expect(await eraseMe(context, max)).toEqual({ refusal: null, home: null });
  });

  /** Writes a document of a newer version, as a node of the next version does during an upgrade. */
  const writeNewer = async (tenant: string, table: 'couple' | 'person', id: string) => {
    const [[kekId, wrapped] = []] = await database.sql(
      `select kek, wrapped from attune_keys.data_key where tenant = '${tenant}' and id = '${id}'`,
    );
    const owner = { tenant, id };
    const key = keyring.unwrap(owner, { kek: String(kekId), wrapped: String(wrapped) });
    const format = table === 'couple' ? coupleFormat : sharedProfileFormat;
    const text = encryptPlain(format, key, owner, '{"v":99}');
    await database.sql(`update ${table} set state = '${text}' where tenant = '${tenant}' and id = '${id}'`);
    return async () => (await database.sql(`select state from ${table} where id = '${id}'`))[0]?.[0] === text;
  };

  it.each(['couple', 'person'] as const)(
    'a %s of a newer version is neither shown nor overwritten, and can be left and erased',
    async (table) => {
      const scenes = [await openScene(database), await openScene(database)];
      for (const scene of scenes) {
        const { context, ada, sam, couple } = scene;
        const id = table === 'couple' ? couple : ((await getHome(context, sam))?.id ?? '');
        const isKept = await writeNewer(ada.tenant, table, id);
        await expect(getHome(context, ada)).rejects.toThrow(NewerRecord);
        for (const exit of [coupleExits.pause, coupleExits.sayNo, otherExits.unshareReflection])
          await expect(exit(scene)).rejects.toThrow(NewerRecord);
        expect(await isKept()).toBe(true);
        const end = scene === scenes[0] ? coupleExits.leave : otherExits.eraseMe;
        expect(await end(scene)).toMatchObject({ refusal: null });
        expect(await database.sql(`select id from couple where id = '${couple}'`)).toEqual([]);
      }
      expect(database.reported).toEqual([]);
    },
  );
});
