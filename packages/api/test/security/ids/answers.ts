import { testPerson } from '../../../src/testing/index.ts';
import { evening, idsIn, type Scene } from '../../scenarios/evening.ts';
import { act, give, nameOf } from '../../scenarios/story.ts';
import type { SignIns, World } from '../../scenarios/viewers.ts';
import { type Asked, asked } from './id-fields.ts';
import {
  isPublic,
  noCodes,
  noCursors,
  noMoments,
  type Strange,
  strangeIds,
  strangeMoments,
} from './strange-ids.ts';

/** An answer as it came: its status, headers but for the date, and body. */
export interface Came {
  readonly what: string;
  readonly value: string;
  readonly bytes: string;
}

/** What somebody had before, and what is gone by now. */
interface Past {
  readonly moments: string[];
  readonly ids: Set<string>;
  readonly codes: Strange[number][];
}

/** Plays the evening and, at each scene, asks every place with all that is strange to it. */
export async function answersIn(world: World, known: SignIns): Promise<ReadonlyMap<Asked, readonly Came[]>> {
  const answers = new Map<Asked, readonly Came[]>();
  const past: Past = { moments: [], ids: new Set(), codes: [] };
  await evening(world, async (scene, seen) => {
    const { ada } = world.people;
    if (scene === 'code') await others(world, known, past);
    if (scene === 'request')
      past.codes.push(['one’s own, used', [...seen].find((id) => /^[A-Z0-9]{8}$/.test(id)) ?? '']);
    if (scene === 'mutual') await eraseEve(world, past);
    const now = new Set(idsIn(await ada.look()));
    for (const id of seen) if (!now.has(id) && !isPublic(id)) past.ids.add(id);
    await askAll(world, known, scene, past, answers);
    past.moments.push(await ada.moment());
  });
  return answers;
}

/** Somebody who asks Kit, and somebody elsewhere with a code: their request and code are live, and foreign. */
async function others(
  { people, attune }: World,
  { here, away }: SignIns,
  { codes, ids }: Past,
): Promise<void> {
  const zoe = testPerson(attune.fetch, await here.token('zoe'));
  const zoeAway = testPerson(attune.fetch, await away.token('zoe'));
  for (const one of [zoe, zoeAway]) await act(one, 'join', { displayName: 'Zoe', adult: true });
  const { code } = (await people.kit.look()).own.pairing;
  await give(zoe, 'redeemPairingCode', { code });
  const away1 = await give(zoeAway, 'makePairingCode');
  codes.push(['used', code], ['of another tenant', away1.me.own.pairing.code]);
  ids.add((await people.kit.look()).own.pairing.id);
}

/** Eve is erased: her ids, and her couple's, are gone. */
async function eraseEve({ people }: World, { ids }: Past): Promise<void> {
  for (const id of idsIn(await people.eve.look())) if (!isPublic(id)) ids.add(id);
  await act(people.eve, 'eraseMe');
  await act(people.eve, 'join', { displayName: nameOf('eve'), adult: true });
}

async function askAll(
  world: World,
  known: SignIns,
  scene: Scene,
  past: Past,
  answers: Map<Asked, readonly Came[]>,
): Promise<void> {
  for (const one of asked.filter((each) => each.scene === scene)) {
    const came: Came[] = [];
    for (const [what, value] of await strangeTo(world, one, past)) {
      const moment = await world.people[one.viewer].moment();
      // The same ids for all that a place is asked with, and others for the next place.
      world.countFrom(5_000 + 10 * answers.size);
      const body = JSON.stringify({ query: one.document, variables: one.variables(value, moment) });
      came.push({ what, value, bytes: await bytesOf(world, known.tokens[one.viewer], body) });
    }
    answers.set(one, came);
  }
  world.countFrom(6_000 + 100 * answers.size);
}

function strangeTo(world: World, { kind, viewer }: Asked, past: Past): Promise<Strange> | Strange {
  switch (kind) {
    case 'id':
      return strangeIds(world, viewer, [...past.ids]);
    case 'moment':
      return strangeMoments(world, viewer, past.moments);
    case 'noMoment':
      return noMoments;
    case 'code':
      return [...noCodes, ...past.codes];
    case 'cursor':
      return noCursors;
  }
}

async function bytesOf({ attune }: World, token: string, body: string): Promise<string> {
  const headers = {
    'content-type': 'application/json',
    accept: 'application/graphql-response+json',
    authorization: `Bearer ${token}`,
  };
  const response = await attune.fetch(
    new Request('http://localhost/graphql', { method: 'POST', headers, body }),
  );
  const kept = [...response.headers].filter(([name]) => name !== 'date');
  return `${response.status} ${JSON.stringify(kept)} ${await response.text()}`;
}
