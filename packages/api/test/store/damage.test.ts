import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { erase, exportMe, getHome, getJournal, invite, setDial } from '../../src/use-cases.ts';
import {
  columnsOf,
  coupleExits,
  type DamageName,
  damage,
  momentOf,
  openScene,
  otherExits,
  pairViewers,
  type Scene,
} from '../support/damage-scene.ts';
import { type DamageableDatabase, damageableDatabases } from '../support/damaged-databases.ts';

const exits = { ...coupleExits, ...otherExits };
type ExitName = keyof typeof exits;
const exitNames = Object.keys(exits) as ExitName[];
const ofCouple: readonly DamageName[] = ['the couple’s document', 'the couple’s key'];
const ofPartner: readonly DamageName[] = [
  'the partner’s shared document',
  'the partner’s private document',
  'the partner’s key',
];
const ofMe: readonly DamageName[] = ['the own shared document', 'the own private document', 'the own key'];
const ofJournal: readonly DamageName[] = ['the key of the journal', 'an entry of the journal'];
const ofKekNames: readonly DamageName[] = [
  'the name of the key that wraps the couple’s key',
  'the name of the key that wraps the partner’s key',
];
const table = <Damage, Exit>(damages: readonly Damage[], names: readonly Exit[]): [Damage, Exit][] =>
  damages.flatMap((one) => names.map((name): [Damage, Exit] => [one, name]));
const endings: readonly ExitName[] = ['leave', 'eraseMe'];

describe.each(damageableDatabases)('on %s', (_, open) => {
  let database: DamageableDatabase;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  const sceneWith = async (name: DamageName) => {
    const scene = await openScene(database);
    return { scene, repair: await damage(database, columnsOf(scene)[name]) };
  };
  const coupleRows = ({ couple, ada: { tenant } }: Scene) =>
    database.sql(
      `select 'couple', id from couple where id = '${couple}'
       union all select 'key', id from attune_keys.data_key where id = '${couple}'
       union all select 'person', subject from person where couple = '${couple}' and tenant = '${tenant}'`,
    );
  const samsCouple = async ({ context, sam }: Scene) => (await getHome(context, sam))?.couple ?? null;

  it.each(table(ofCouple, exitNames))('with %s damaged, %s ends the couple for good', async (name, exit) => {
    const { scene, repair } = await sceneWith(name);
    const before = await getHome(scene.context, scene.sam);
    expect(before?.couple).toBeNull();
    expect(await exits[exit](scene)).toMatchObject({ refusal: null });
    await repair();
    expect(await coupleRows(scene)).toEqual([]);
    const after = await getHome(scene.context, scene.sam);
    expect({ ...after, own: { ...after?.own, moment: null } }).toEqual({
      ...before,
      own: { ...before?.own, moment: null },
    });
  });

  it.each(table(ofPartner, exitNames))('with %s damaged, %s takes effect', async (name, exit) => {
    const { scene, repair } = await sceneWith(name);
    expect(await exits[exit](scene)).toMatchObject({ refusal: null });
    await repair();
    if (endings.includes(exit)) {
      expect(await coupleRows(scene)).toEqual([]);
      expect(await samsCouple(scene)).toBeNull();
    } else {
      const stands = !['sayNo', 'pause'].includes(exit);
      const shared = !['unshareReflection', 'eraseReflection'].includes(exit);
      expect(await samsCouple(scene)).toMatchObject({
        partner: { name: 'ada' },
        invitation: stands ? { state: 'open' } : null,
        partnerReflections: shared ? [{ text: 'a shared hope' }] : [],
      });
    }
  });

  it.each(table(ofMe, [...Object.keys(coupleExits), 'eraseMe'] as ExitName[]))(
    'with %s damaged, %s takes effect, without a home',
    async (name, exit) => {
      const { scene, repair } = await sceneWith(name);
      expect(await exits[exit](scene)).toEqual({ refusal: null, home: null });
      if (endings.includes(exit)) {
        expect(await samsCouple(scene)).toBeNull();
        expect(await coupleRows(scene)).toEqual([]);
      }
      if (exit === 'eraseMe') {
        expect(await getHome(scene.context, scene.ada)).toBeNull();
        return;
      }
      await repair();
      const stands = exit === 'closeDoor';
      if (exit !== 'leave') expect((await samsCouple(scene))?.invitation !== null).toBe(stands);
      expect((await getHome(scene.context, scene.ada))?.couple === null).toBe(exit === 'leave');
    },
  );

  it.each(ofMe)('with %s damaged, what needs the own record fails, and changes nothing', async (name) => {
    const { scene, repair } = await sceneWith(name);
    const { context, ada } = scene;
    for (const exit of exitNames.filter((one) => one in otherExits && one !== 'eraseMe'))
      await expect(exits[exit](scene)).rejects.toThrow('does not open');
    await expect(exportMe(context, ada)).rejects.toThrow();
    await expect(getHome(context, ada)).rejects.toThrow();
    await repair();
    expect((await getHome(context, ada))?.own?.reflections[0]).toMatchObject({
      shared: { text: 'a shared hope' },
    });
    expect((await getJournal(context, ada)).entries).toHaveLength(1);
  });

  it.each([...ofCouple, ...ofPartner, ...ofMe])('with %s damaged, the host can erase', async (name) => {
    const { scene } = await sceneWith(name);
    await erase(scene.context, scene.ada);
    expect(await getHome(scene.context, scene.ada)).toBeNull();
    expect(await coupleRows(scene)).toEqual([]);
  });

  it.each([...ofCouple, ...ofPartner, ...ofJournal])(
    'with %s damaged, the export has the rest',
    async (name) => {
      const { scene } = await sceneWith(name);
      const { refusal, exported = '' } = await exportMe(scene.context, scene.ada);
      expect(refusal).toBeNull();
      const { me, journal } = JSON.parse(exported);
      expect(me.reflections).toMatchObject([{ text: 'a shared hope', shared: 'a shared hope' }]);
      expect(journal).toHaveLength(ofJournal.includes(name) ? 0 : 1);
    },
  );

  it.each(table(ofJournal, exitNames))('with %s damaged, %s takes effect', async (name, exit) => {
    const { scene } = await sceneWith(name);
    expect(await exits[exit](scene)).toMatchObject({ refusal: null });
    if (exit !== 'eraseJournal') return;
    expect(await database.sql(`select id from entry where id = '${scene.entry}'`)).toEqual([]);
  });

  it.each(ofKekNames)('with %s damaged, nothing is lost', async (name) => {
    const { scene } = await sceneWith(name);
    expect((await getHome(scene.context, scene.ada))?.couple).toMatchObject({ partner: { name: 'sam' } });
    expect(await exits.pause(scene)).toMatchObject({ refusal: null });
  });

  it('with the couple damaged, other commands go on without it, and it stays until an exit', async () => {
    const { scene, repair } = await sceneWith('the couple’s document');
    const { context, ada } = scene;
    const { home } = await setDial(context, ada, {
      dial: 2 as never,
      brakes: [],
      accelerators: [],
      note: null,
    });
    expect(home).toMatchObject({
      couple: null,
      own: { reading: { dial: 2 }, guidance: { situation: 'unpaired' } },
    });
    const refused = await invite(context, ada, {
      ...(await momentOf(context, ada)),
      motives: [],
      note: null,
    });
    expect(refused.refusal).toEqual({ code: 'notPaired' });
    await repair();
    expect(await getHome(context, ada)).toMatchObject({
      couple: { invitation: { state: 'open' }, partner: { name: 'sam' } },
      own: { reading: { dial: 2 } },
    });
    expect(await samsCouple(scene)).toMatchObject({ partnerReflections: [{ text: 'a shared hope' }] });
  });

  it('with the couple damaged, both can pair again, and nothing of it returns', async () => {
    const { scene, repair } = await sceneWith('the couple’s key');
    const { couple } = await pairViewers(scene.context, scene.ada, scene.sam);
    await repair();
    expect(couple).toMatchObject({ partner: { name: 'sam' }, invitation: null, partnerReflections: [] });
    expect((await samsCouple(scene))?.id).toBe(couple?.id);
    expect(await coupleRows(scene)).toEqual([]);
  });

  it('with the couple damaged, leaving another couple does not end it', async () => {
    const { scene, repair } = await sceneWith('the couple’s document');
    await coupleExits.leave({ ...scene, couple: 'another' });
    await repair();
    expect(await samsCouple(scene)).toMatchObject({ invitation: { state: 'open' } });
  });

  it('with the partner’s record damaged, the couple stays, and nothing of the partner is shown', async () => {
    const { scene } = await sceneWith('the partner’s shared document');
    expect((await getHome(scene.context, scene.ada))?.couple).toMatchObject({
      ...{ id: scene.couple, partner: { name: '…' }, invitation: { state: 'open' } },
      ...{ partnerReflections: [], ideasInCommon: [] },
    });
  });

  it('reports each damaged record once, by table and id', async () => {
    const { scene } = await sceneWith('the couple’s document');
    for (let reads = 0; reads < 5; reads += 1) await getHome(scene.context, scene.sam);
    await exits.pause(scene);
    expect(database.reported.filter((one) => 'id' in one && one.id === scene.couple)).toEqual([
      { table: 'couple', id: scene.couple },
    ]);
  });
});
