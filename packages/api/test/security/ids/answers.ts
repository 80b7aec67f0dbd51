import { testPerson } from '../../../src/testing/index.ts';
import { idsIn, playEvening, type Scene } from '../../scenarios/evening.ts';
import { act, give, nameOf } from '../../scenarios/story.ts';
import type { SignIns, World } from '../../scenarios/viewers.ts';
import { type IdCase, idCases } from './id-fields.ts';
import {
  foreignIds,
  type InvalidValues,
  invalidCodes,
  invalidCursors,
  invalidMoments,
  isPublic,
  malformedMoments,
} from './invalid-ids.ts';

/** A raw response: its status, its headers without the date, and its body. */
export interface RawAnswer {
  readonly what: string;
  readonly value: string;
  readonly bytes: string;
}

/** Moments, ids and codes that were valid at an earlier scene. */
interface Past {
  readonly moments: string[];
  readonly ids: Set<string>;
  readonly codes: InvalidValues[number][];
}

/** Plays the evening. At each scene, sends every foreign or invalid value to each input of that scene. */
export async function answersIn(
  world: World,
  tokens: SignIns,
): Promise<ReadonlyMap<IdCase, readonly RawAnswer[]>> {
  const answers = new Map<IdCase, readonly RawAnswer[]>();
  const past: Past = { moments: [], ids: new Set(), codes: [] };
  await playEvening(world, async (scene, seen) => {
    const { ada } = world.people;
    if (scene === 'code') await addForeignPairings(world, tokens, past);
    if (scene === 'request')
      past.codes.push(['their own, used', [...seen].find((id) => /^[A-Z0-9]{8}$/.test(id)) ?? '']);
    if (scene === 'mutual') await eraseEve(world, past);
    const now = new Set(idsIn(await ada.look()));
    for (const id of seen) if (!now.has(id) && !isPublic(id)) past.ids.add(id);
    await sendAll(world, tokens, scene, past, answers);
    past.moments.push(await ada.moment());
  });
  return answers;
}

/** Adds a valid request and a valid code of other people. */
async function addForeignPairings(
  { people, attune }: World,
  { here, away }: SignIns,
  { codes, ids }: Past,
): Promise<void> {
  const zoe = testPerson(attune.fetch, await here.token('zoe'));
  const zoeAway = testPerson(attune.fetch, await away.token('zoe'));
  for (const person of [zoe, zoeAway]) await act(person, 'join', { displayName: 'Zoe', adult: true });
  const { code } = (await people.kit.look()).own.pairing;
  await give(zoe, 'redeemPairingCode', { code });
  const made = await give(zoeAway, 'makePairingCode');
  codes.push(['used', code], ['of another tenant', made.me.own.pairing.code]);
  ids.add((await people.kit.look()).own.pairing.id);
}

/** Erases Eve, so that her ids and her couple's no longer exist. */
async function eraseEve({ people }: World, { ids }: Past): Promise<void> {
  for (const id of idsIn(await people.eve.look())) if (!isPublic(id)) ids.add(id);
  await act(people.eve, 'eraseMe');
  await act(people.eve, 'join', { displayName: nameOf('eve'), adult: true });
}

async function sendAll(
  world: World,
  tokens: SignIns,
  scene: Scene,
  past: Past,
  answers: Map<IdCase, readonly RawAnswer[]>,
): Promise<void> {
  for (const idCase of idCases.filter((one) => one.scene === scene)) {
    const rawAnswers: RawAnswer[] = [];
    for (const [what, value] of await invalidValuesFor(world, idCase, past)) {
      const moment = await world.people[idCase.viewer].moment();
      // All requests to one input draw the same ids, so that their responses can be compared.
      world.restartIdsAt(5_000 + 10 * answers.size);
      const body = JSON.stringify({ query: idCase.document, variables: idCase.variables(value, moment) });
      rawAnswers.push({ what, value, bytes: await bytesOf(world, tokens.tokens[idCase.viewer], body) });
    }
    answers.set(idCase, rawAnswers);
  }
  world.restartIdsAt(6_000 + 100 * answers.size);
}

function invalidValuesFor(
  world: World,
  { kind, viewer }: IdCase,
  past: Past,
): Promise<InvalidValues> | InvalidValues {
  switch (kind) {
    case 'id':
      return foreignIds(world, viewer, [...past.ids]);
    case 'moment':
      return invalidMoments(world, viewer, past.moments);
    case 'malformedMoment':
      return malformedMoments;
    case 'code':
      return [...invalidCodes, ...past.codes];
    case 'cursor':
      return invalidCursors;
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
  const headersWithoutDate = [...response.headers].filter(([name]) => name !== 'date');
  return `${response.status} ${JSON.stringify(headersWithoutDate)} ${await response.text()}`;
}
