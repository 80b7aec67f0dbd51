import { type InvitationId, type Mark, sideOf } from '@attune/core';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { randomIds } from '../../../src/adapters/random-ids.ts';
import type { Snapshot } from '../../../src/use-cases/ports.ts';
import { hour, openTestServer } from '../../support/test-server.ts';
import { WorldsDiffer } from './compare.ts';
import { newCounts } from './counts.ts';
import { type Fault, openWithFault, partnerSide } from './planted-faults.ts';
import { playHistory } from './play-history.ts';
import type { Secret } from './secrets.ts';
import { everyRefusal, histories, type Step } from './steps.ts';
import { momentOf } from './world.ts';
import { type ClockedAttune, startWorldServer, type WorldServer } from './world-server.ts';

const seed = 20_261_124;
const unlockWithin = 100 * 365 * 24 * hour;

let server: WorldServer;
afterEach(() => server.close());

/** Returns the message of the first history that finds a fault. Any other error fails the test. */
async function findFault(attune: ClockedAttune): Promise<string> {
  server = await startWorldServer(attune);
  const property = fc.asyncProperty(histories, (history) => playHistory(server, history, newCounts()));
  const { errorInstance } = await fc.check(property, {
    seed,
    numRuns: 40,
    endOnFailure: true,
    examples: [[everyRefusal(seed)]],
  });
  expect(errorInstance).toBeInstanceOf(WorldsDiffer);
  return String(errorInstance);
}

const withPartnerSuffix = (snapshot: Snapshot, suffix: string): Snapshot => ({
  ...snapshot,
  partner: snapshot.partner && { ...snapshot.partner, name: snapshot.partner.name + suffix },
});

let lastId = 0;
function nextId(): string {
  lastId += 1;
  return `${lastId}`.padStart(36, '0');
}

const faults: readonly (readonly [string, RegExp, Fault])[] = [
  [
    'errors contain the partner’s dial',
    /The (head|body) of the response to/,
    {
      plugin: (snapshotFor) => ({
        async onResultProcess({ request, result }) {
          if (!('errors' in result) || !result.errors) return;
          const dial = (await snapshotFor(request))?.partner?.reading?.dial;
          for (const { extensions } of result.errors) extensions['hint'] = dial;
        },
      }),
    },
  ],
  [
    'a header shows the partner’s pause',
    /The head of the view after/,
    {
      plugin: (snapshotFor) => ({
        async onResponse({ request, response }) {
          const snapshot = await snapshotFor(request);
          if (snapshot && typeof partnerSide(snapshot)?.pausedSince === 'number')
            response.headers.set('X-Quiet', '1');
        },
      }),
    },
  ],
  [
    'setting a dial sends a message to the partner',
    /What the streams sent after/,
    {
      change({ notify = [], people = [] }, { me, partner }) {
        const setDial = people.some(({ id, reading }) => id === me.id && reading !== me.reading);
        return setDial && partner ? { notify: [...notify, partner.id] } : {};
      },
    },
  ],
  [
    'an invitation to a person who pauses starts no spacing',
    /the view after|the response to/,
    {
      change({ couple }, locked) {
        const before = partnerSide(locked);
        if (!couple || typeof before?.pausedSince !== 'number') return {};
        const side = sideOf(couple, locked.me.id);
        const state = { ...couple.state, [side]: { ...couple.state[side], spacing: null } };
        return { couple: { ...couple, state } };
      },
    },
  ],
  [
    'one open door is visible',
    /the view after/,
    { read: (snapshot) => withPartnerSuffix(snapshot, partnerSide(snapshot)?.door ? ' ' : '') },
  ],
  [
    'a set dial is visible',
    /the view after/,
    { read: (snapshot) => withPartnerSuffix(snapshot, snapshot.partner?.reading ? ' (here)' : '') },
  ],
  [
    'a locked view shows how many reflections the partner wrote',
    /the view after/,
    {
      read: (snapshot, { unlockedAt }) =>
        unlockedAt === null
          ? withPartnerSuffix(snapshot, ` ${snapshot.partner?.reflections.length}`)
          : snapshot,
    },
  ],
  [
    'the sender of a declined request sees that it was declined',
    /Ada answering Sam/,
    {
      change({ people = [], notify = [], couple }, { me, pairingPeer }) {
        const declined =
          !couple && me.pairing?.type === 'request' && people.some(({ pairing }) => pairing === null);
        if (!declined || !pairingPeer) return {};
        return {
          people: [...people, { ...pairingPeer, pairing: null }],
          notify: [...notify, pairingPeer.id],
        };
      },
    },
  ],
  [
    'ids are consecutive numbers',
    /the view after|the response to/,
    {
      options: {
        ids: {
          ...randomIds,
          invitation: () => nextId() as InvitationId,
          mark: () => nextId() as Mark,
        },
      },
    },
  ],
];

describe('the comparison of two worlds', () => {
  it.each(faults)('finds the fault that %s', async (_, message, fault) => {
    expect(await findFault(await openWithFault(fault, unlockWithin))).toMatch(message);
  });

  it('finds an invitation of Ada in only one world', async () => {
    server = await startWorldServer(await openTestServer({ unlockWithin }));
    const invite: Secret = {
      type: 'invite',
      async run({ ada }) {
        await ada.act('setDial', { dial: 5 });
        return ada.act('invite', { moment: await momentOf(ada) });
      },
      [fc.toStringMethod]: () => 'invite',
    };
    const history: readonly Step[] = [{ secrets: [[], [invite]], event: { type: 'follow' } }];
    await expect(playHistory(server, history, newCounts())).rejects.toThrow(WorldsDiffer);
  });
});
