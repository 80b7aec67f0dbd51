import type { Data } from '../../src/testing/index.ts';
import { act, day, feel, give, hour, join, minute, noteWith, once, pairUp, share } from './story.ts';
import type { World } from './viewers.ts';

/**
 * Where Ada is, one after another: unpaired with a code, and with a request; paired with Sam and inviting;
 * declined; mutual, with a match; and resting.
 */
export const scenes = ['code', 'request', 'inviting', 'declined', 'mutual', 'resting'] as const;
export type Scene = (typeof scenes)[number];

/** Every global id and code that was Ada's to see, up to some scene. */
export type Known = ReadonlySet<string>;

/** Plays the story into a new world and stops at every scene. */
export async function evening(
  world: World,
  at: (scene: Scene, known: Known) => Promise<void>,
): Promise<void> {
  const { clock, people } = world;
  const { ada, sam, kit, eve, max, adaAway, samAway } = people;
  const known = new Set<string>();
  const scene = async (name: Scene): Promise<void> => {
    for (const id of idsIn(await ada.look())) known.add(id);
    await at(name, known);
  };
  await join(world);
  for (const id of idsIn(await once(world))) known.add(id);
  for (const pair of [[eve, max] as const, [adaAway, samAway] as const]) {
    await pairUp(...pair);
    await share(...pair);
  }
  clock.now += day + hour;
  await give(kit, 'makePairingCode');
  await give(ada, 'makePairingCode');
  await scene('code');

  clock.now += minute;
  const { code } = (await ada.look()).own.pairing;
  await give(sam, 'redeemPairingCode', { code });
  await scene('request');

  const { pairing } = (await ada.look()).own;
  await give(ada, 'confirmPairing', { requestId: pairing.id });
  await share(ada, sam);
  clock.now += day + hour;
  await feel(world);
  for (const [name, from] of [['ada', ada] as const, ['eve', eve] as const, ['adaAway', adaAway] as const]) {
    clock.now += minute;
    await give(from, 'invite', { note: noteWith(name), ideaId: 'idea:walk' });
    await give(from, 'openDoor');
  }
  await scene('inviting');

  clock.now += minute;
  const sent = (await sam.look()).couple.invitation;
  await act(sam, 'sayNo', { invitationId: sent.id, kindness: 'LOVE_YOU', alternative: 'FOOD' });
  await scene('declined');

  clock.now += minute;
  await give(sam, 'openDoor');
  const { me } = await give(sam, 'invite', { note: noteWith('sam'), ideaId: 'idea:bath' });
  await give(ada, 'sayYes', { invitationId: me.couple.invitation.id });
  await scene('mutual');

  clock.now += minute;
  await act(ada, 'pause');
  await scene('resting');
}

/** Every id and code in an answer. */
export function idsIn(answer: Data): string[] {
  if (answer === null || typeof answer !== 'object') return [];
  return Object.entries(answer).flatMap(([key, value]) =>
    (key === 'id' || key === 'code') && typeof value === 'string' ? [value] : idsIn(value),
  );
}
