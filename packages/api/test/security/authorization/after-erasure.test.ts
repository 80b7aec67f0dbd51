import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { schema } from '../../../src/graphql/schema.ts';
import type { Data } from '../../../src/testing/index.ts';
import { playEvening } from '../../scenarios/evening.ts';
import { act, nameOf, noteOf, noteWith, privateWords, sharedWords } from '../../scenarios/story.ts';
import {
  createSignIns,
  newFolder,
  openWorld,
  removeFolders,
  type Viewer,
  viewers,
  type World,
} from '../../scenarios/viewers.ts';
import { privateIds, readMe, readNode } from './visible-fields.ts';

let world: World;
/** Every private id that Ada has seen. */
let ids: readonly string[];
/** What each viewer sees before and after the erasure. */
const before = new Map<Viewer, Data>();
const after = new Map<Viewer, Data>();

beforeAll(async () => {
  world = await openWorld(newFolder(), await createSignIns(), { store: { sqlite: ':memory:' } });
  await playEvening(world, async (scene, known) => {
    if (scene === 'mutual') ids = privateIds(known);
  });
  for (const viewer of viewers) before.set(viewer, (await readMe(world, schema, viewer)).me);
  await act(world.people.ada, 'eraseMe');
  for (const viewer of viewers) after.set(viewer, (await readMe(world, schema, viewer)).me);
});
afterAll(async () => {
  await world.close();
  removeFolders();
});

describe('after Ada has erased herself', () => {
  it('her partner sees the same as after a leave, and keeps their own data', () => {
    const [was, is] = [before.get('partner'), after.get('partner')];
    expect(is.couple).toBeNull();
    const { moment: _, guidance, reflections, ...own } = is.own;
    expect(own).toEqual({ ...own, floor: was.own.floor, reading: was.own.reading, journal: was.own.journal });
    expect(guidance.situation).toBe('UNPAIRED');
    const unshared = { sharedText: null, sharedArrival: null };
    const kept = was.own.reflections.map((reflection: Data) => ({ ...reflection, ...unshared }));
    expect(reflections).toEqual(kept);
    expect(kept).not.toEqual(was.own.reflections);
  });

  it.each(['former', 'stranger', 'elsewhere', 'anonymous'] as const)(
    '%s sees the same as before',
    (viewer) => {
      expect(after.get(viewer)).toEqual(before.get(viewer));
    },
  );

  it.each(viewers)('%s finds nothing by any of her ids', async (viewer) => {
    expect(ids.length).toBeGreaterThan(5);
    for (const id of ids) expect(await readNode(world, schema, viewer, id)).toBeNull();
  });

  it.each(viewers)('%s sees none of her texts', (viewer) => {
    const text = `${JSON.stringify(after.get(viewer))}`;
    for (const words of [noteOf, privateWords, sharedWords, noteWith, nameOf])
      expect(text).not.toContain(words('ada'));
  });

  it('she has not joined, and finds no data when she joins again', async () => {
    expect(after.get('self')).toBeNull();
    expect(await world.people.ada.act('setDial', { dial: 1 })).toMatchObject({ code: 'NOT_JOINED' });
    const { me } = await act(world.people.ada, 'join', { displayName: 'Ada again', adult: true });
    expect(me.id).not.toBe(before.get('self').id);
    expect(me).toMatchObject({
      displayName: 'Ada again',
      own: { floor: 0, reading: null, pairing: null, reflections: [], journal: null },
      couple: null,
    });
  });
});
