import type { Data } from '../../src/testing/index.ts';
import {
  act,
  day,
  give,
  hour,
  join,
  minute,
  noteWith,
  pairUp,
  playFormerCouple,
  setDials,
  shareWords,
} from './story.ts';
import type { World } from './viewers.ts';

/**
 * The scenes of Ada's evening, in order: unpaired with a code; unpaired with a request; paired with Sam and inviting;
 * declined; mutual, with a match; and paused.
 */
const scenes = ['code', 'request', 'inviting', 'declined', 'mutual', 'resting'] as const;
export type Scene = (typeof scenes)[number];

/** Every global id and code that Ada has seen so far. */
export type KnownIds = ReadonlySet<string>;

/** Plays the story in a new world. Calls `at` at every scene. */
export async function playEvening(
  world: World,
  at: (scene: Scene, known: KnownIds) => Promise<void>,
): Promise<void> {
  const { clock, people } = world;
  const { ada, sam, kit, eve, max, adaAway, samAway } = people;
  const known = new Set<string>();
  const stopAt = async (name: Scene): Promise<void> => {
    for (const id of idsIn(await ada.look())) known.add(id);
    await at(name, known);
  };
  await join(world);
  for (const id of idsIn(await playFormerCouple(world))) known.add(id);
  for (const pair of [[eve, max] as const, [adaAway, samAway] as const]) {
    await pairUp(...pair);
    await shareWords(...pair);
  }
  clock.now += day + hour;
  await give(kit, 'makePairingCode');
  await give(ada, 'makePairingCode');
  await stopAt('code');

  clock.now += minute;
  const { code } = (await ada.look()).own.pairing;
  await give(sam, 'redeemPairingCode', { code });
  await stopAt('request');

  const { pairing } = (await ada.look()).own;
  await give(ada, 'confirmPairing', { requestId: pairing.id });
  await shareWords(ada, sam);
  clock.now += day + hour;
  await setDials(world);
  for (const [name, from] of [['ada', ada] as const, ['eve', eve] as const, ['adaAway', adaAway] as const]) {
    clock.now += minute;
    await give(from, 'invite', { note: noteWith(name), ideaId: 'idea:walk' });
    await give(from, 'openDoor');
  }
  await stopAt('inviting');

  clock.now += minute;
  const received = (await sam.look()).couple.invitation;
  await act(sam, 'sayNo', { invitationId: received.id, kindness: 'LOVE_YOU', alternative: 'FOOD' });
  await stopAt('declined');

  clock.now += minute;
  await give(sam, 'openDoor');
  const { me } = await give(sam, 'invite', { note: noteWith('sam'), ideaId: 'idea:bath' });
  await give(ada, 'sayYes', { invitationId: me.couple.invitation.id });
  await stopAt('mutual');

  clock.now += minute;
  await act(ada, 'pause');
  await stopAt('resting');
}

/** Every id and code in a response. */
export function idsIn(answer: Data): string[] {
  if (answer === null || typeof answer !== 'object') return [];
  return Object.entries(answer).flatMap(([key, value]) =>
    (key === 'id' || key === 'code') && typeof value === 'string' ? [value] : idsIn(value),
  );
}
