import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { schema } from '../../../src/graphql/schema.ts';
import type { Data } from '../../../src/testing/index.ts';
import { evening } from '../../scenarios/evening.ts';
import { act, nameOf, noteOf, noteWith, privateWords, sharedWords } from '../../scenarios/story.ts';
import {
  newFolder,
  removeFolders,
  signIns,
  type Viewer,
  viewers,
  type World,
  worldIn,
} from '../../scenarios/viewers.ts';
import { lookOf, nodeOf, peoples } from './visible-fields.ts';

let world: World;
/** Every id that was Ada's to see. */
let ids: readonly string[];
/** What each saw before, and after. */
const before = new Map<Viewer, Data>();
const after = new Map<Viewer, Data>();

beforeAll(async () => {
  world = await worldIn(newFolder(), await signIns(), { store: { sqlite: ':memory:' } });
  await evening(world, async (scene, known) => {
    if (scene === 'mutual') ids = peoples(known);
  });
  for (const viewer of viewers) before.set(viewer, (await lookOf(world, schema, viewer)).me);
  await act(world.people.ada, 'eraseMe');
  for (const viewer of viewers) after.set(viewer, (await lookOf(world, schema, viewer)).me);
});
afterAll(async () => {
  await world.close();
  removeFolders();
});

describe('once Ada has erased herself', () => {
  it('her partner sees what leaving shows, and keeps what is their own', () => {
    const [was, is] = [before.get('partner'), after.get('partner')];
    expect(is.couple).toBeNull();
    const { moment: _, guidance, reflections, ...own } = is.own;
    expect(own).toEqual({ ...own, floor: was.own.floor, reading: was.own.reading, journal: was.own.journal });
    expect(guidance.situation).toBe('UNPAIRED');
    const unshared = { sharedText: null, sharedArrival: null };
    const left = was.own.reflections.map((one: Data) => ({ ...one, ...unshared }));
    expect(reflections).toEqual(left);
    expect(left).not.toEqual(was.own.reflections);
  });

  it.each(['former', 'stranger', 'elsewhere', 'anonymous'] as const)('%s sees what they saw', (viewer) => {
    expect(after.get(viewer)).toEqual(before.get(viewer));
  });

  it.each(viewers)('%s finds nothing under any of her ids', async (viewer) => {
    expect(ids.length).toBeGreaterThan(5);
    for (const id of ids) expect(await nodeOf(world, schema, viewer, id)).toBeNull();
  });

  it.each(viewers)('%s sees no word of hers', (viewer) => {
    const text = JSON.stringify(after.get(viewer));
    for (const words of [noteOf, privateWords, sharedWords, noteWith, nameOf])
      expect(text).not.toContain(words('ada'));
  });

  it('she has not joined, and finds nothing of it when she does', async () => {
    expect(after.get('self')).toBeNull();
    expect(await world.people.ada.act('setDial', { dial: 1 })).toMatchObject({ code: 'NOT_JOINED' });
    const { me } = await act(world.people.ada, 'join', { displayName: 'Ada anew', adult: true });
    expect(me.id).not.toBe(before.get('self').id);
    expect(me).toMatchObject({
      displayName: 'Ada anew',
      own: { floor: 0, reading: null, pairing: null, reflections: [], journal: null },
      couple: null,
    });
  });
});
