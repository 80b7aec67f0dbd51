import type { InvitationId, Mark } from '@attune/core';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { randomIds } from '../../../src/adapters/random-ids.ts';
import { sideOf } from '../../../src/use-cases/couple/couple-side.ts';
import type { Snapshot } from '../../../src/use-cases/ports.ts';
import { hour, openTestServer } from '../../support/test-server.ts';
import { Differs } from './compare.ts';
import { newTally } from './counts.ts';
import { play } from './lockstep.ts';
import { type Fault, partnersSide, planted } from './planted-faults.ts';
import type { Secret } from './secrets.ts';
import { type Played, type Stage, staged } from './stage.ts';
import { histories, onceThrough, type Step } from './steps.ts';
import { momentOf } from './world.ts';

const seed = 20_261_124;
const unlockWithin = 100 * 365 * 24 * hour;

let stage: Stage;
afterEach(() => stage.close());

/** How the first history that finds a fault finds it; a history that breaks in another way is no finding. */
async function found(played: Played): Promise<string> {
  stage = await staged(played);
  const property = fc.asyncProperty(histories, (history) => play(stage, history, newTally()));
  const { errorInstance } = await fc.check(property, {
    seed,
    numRuns: 40,
    endOnFailure: true,
    examples: [[onceThrough(seed)]],
  });
  expect(errorInstance).toBeInstanceOf(Differs);
  return String(errorInstance);
}

const named = (around: Snapshot, more: string): Snapshot => ({
  ...around,
  partner: around.partner && { ...around.partner, name: around.partner.name + more },
});

let count = 0;
function counted(): string {
  count += 1;
  return `${count}`.padStart(36, '0');
}

const faults: readonly (readonly [string, RegExp, Fault])[] = [
  [
    'errors carry the partner’s dial',
    /The (head|body) of what answers/,
    {
      plugin: (aroundOf) => ({
        async onResultProcess({ request, result }) {
          if (!('errors' in result) || !result.errors) return;
          const dial = (await aroundOf(request))?.partner?.reading?.dial;
          for (const { extensions } of result.errors) extensions['hint'] = dial;
        },
      }),
    },
  ],
  [
    'a header tells of the partner’s pause',
    /The head of a look/,
    {
      plugin: (aroundOf) => ({
        async onResponse({ request, response }) {
          const around = await aroundOf(request);
          if (around && partnersSide(around)?.paused) response.headers.set('X-Quiet', '1');
        },
      }),
    },
  ],
  [
    'a dial that is set wakes the other, too',
    /What was sent by/,
    {
      change({ notify = [], people = [] }, { me, partner }) {
        const dialled = people.some(({ id, reading }) => id === me.id && reading !== me.reading);
        return dialled && partner ? { notify: [...notify, partner.id] } : {};
      },
    },
  ],
  [
    'an invitation that meets a pause costs its sender no spacing',
    /a look after|what answers/,
    {
      change({ couple }, held) {
        const before = partnersSide(held);
        if (!couple || !before?.paused) return {};
        const side = sideOf(couple, held.me.id);
        const state = { ...couple.state, [side]: { ...couple.state[side], spacing: null } };
        return { couple: { ...couple, state } };
      },
    },
  ],
  [
    'one open door shows',
    /a look after/,
    { read: (around) => named(around, partnersSide(around)?.door ? ' ' : '') },
  ],
  [
    'that one set a dial shows',
    /a look after/,
    { read: (around) => named(around, around.partner?.reading ? ' (here)' : '') },
  ],
  [
    'a locked view shows who writes',
    /a look after/,
    {
      read: (around, { unlockedAt }) =>
        unlockedAt === null ? named(around, ` ${around.partner?.reflections.length}`) : around,
    },
  ],
  [
    'who was declined sees it',
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
    'ids count what was done',
    /a look after|what answers/,
    {
      options: {
        ids: {
          ...randomIds,
          invitation: () => counted() as InvitationId,
          mark: () => counted() as Mark,
        },
      },
    },
  ],
];

describe('two worlds', () => {
  it.each(faults)('are told apart where %s', async (_, how, fault) => {
    expect(await found(await planted(fault, unlockWithin))).toMatch(how);
  });

  it('are told apart where Ada invites in one alone', async () => {
    stage = await staged(await openTestServer({ unlockWithin }));
    const invite: Secret = {
      type: 'invite',
      async keep({ ada }) {
        await ada.act('setDial', { dial: 5 });
        return ada.act('invite', { moment: await momentOf(ada) });
      },
      [fc.toStringMethod]: () => 'invite',
    };
    const history: readonly Step[] = [{ secrets: [[], [invite]], act: { type: 'follow' } }];
    await expect(play(stage, history, newTally())).rejects.toThrow(Differs);
  });
});
