import { addSpan, type Floor, hours, type IdeaId, type Instant, type Mark } from '@attune/core';
import { randomIds } from '../../../src/adapters/random-ids.ts';
import type { Snapshot } from '../../../src/use-cases/ports.ts';
import { getHome } from '../../../src/use-cases.ts';
import { onSide, withAnswer, withReads, withSnapshot, withWrites } from './plant.ts';
import type { Planted } from './world.ts';

/** A planted fault, the law that finds it, and the message of that law. */
export interface Fault {
  readonly law: string;
  readonly name: string;
  readonly planted: Planted;
  readonly because: RegExp;
}

const walk: IdeaId = 'walk' as IdeaId;

/** Shows an invitation as mutual once it has been open for an hour. */
function mutualAfterAnHour(snapshot: Snapshot): Snapshot {
  const { at, couple } = snapshot;
  const sent = couple?.state.a.invitation;
  if (!couple || sent?.state !== 'open' || at < addSpan(sent.sentAt, hours(1))) return snapshot;
  const { id, sentAt, idea, note } = sent;
  const mutual = { id, sentAt, idea, note, state: 'mutual' as const, until: addSpan(sentAt, hours(8)) };
  const a = { ...couple.state.a, invitation: mutual };
  return { ...snapshot, couple: { ...couple, state: { ...couple.state, a } } };
}

export const faults: readonly Fault[] = [
  {
    law: 'L4',
    name: 'refuses a pause outside a couple',
    planted: withAnswer('pause', (outcome) =>
      outcome.home?.couple ? outcome : { ...outcome, refusal: { code: 'notPaired' } },
    ),
    because: /pause was refused: notPaired/,
  },
  {
    law: 'L5',
    name: 'shows that someone set their dial',
    planted: withWrites('setDial', (written) => ({
      ...written,
      people: (written.people ?? []).map((one) => ({ ...one, name: `${one.name.slice(0, 9)}!` })),
    })),
    because: /setDial shows to/,
  },
  {
    law: 'L5',
    name: 'shows a decline to the person who asked',
    planted: withWrites('declinePairing', (written, { me, pairingPeer }) =>
      me.pairing?.type === 'request' && pairingPeer
        ? { ...written, people: [...(written.people ?? []), { ...pairingPeer, pairing: null }] }
        : written,
    ),
    because: /declinePairing shows to/,
  },
  {
    law: 'L7',
    name: 'takes silence as a yes',
    planted: withReads(mutualAfterAnHour),
    because: /time made mutual/,
  },
  {
    law: 'L8',
    name: 'stores that someone read their home',
    planted: withReads((snapshot) => ({
      ...snapshot,
      me: { ...snapshot.me, crossed: { turn: snapshot.at, words: 0 } },
    })),
    because: /time wrote something/,
  },
  {
    law: 'L9',
    name: 'ends the spacing of the other when a door closes',
    planted: withWrites('closeDoor', (written, snapshot) =>
      onSide('theirs', written, snapshot, () => ({ spacing: null, doorSpacing: null })),
    ),
    because: /closeDoor changed \w+’s side/,
  },
  {
    law: 'L10',
    name: 'leaves a door open after a pause',
    planted: withWrites('pause', (written, snapshot) =>
      onSide('mine', written, snapshot, ({ door }) => ({ door })),
    ),
    because: /a yes or a door is open after a pause/,
  },
  {
    law: 'L11',
    name: 'keeps the mark when a door closes',
    planted: withWrites('closeDoor', (written, snapshot) =>
      onSide('mine', written, snapshot, ({ mark }) => ({ mark })),
    ),
    because: /after closeDoor, an earlier request of \w+ took effect/,
  },
  {
    law: 'L11',
    name: 'gives a new couple the old mark',
    planted: { options: { ids: { ...randomIds, mark: () => 'a constant mark' as Mark } } },
    because: /an earlier request of \w+ took effect/,
  },
  {
    law: 'L20',
    name: 'notifies the partner of a new floor',
    planted: withWrites('setFloor', (written, { me, partner }) => ({
      ...written,
      notify: partner ? [me.id, partner.id] : [me.id],
    })),
    because: /setFloor notified \w+ 1 times instead of 0/,
  },
  {
    law: 'L20',
    name: 'notifies no one of a yes',
    planted: withWrites('sayYes', ({ notify: _, ...written }) => written),
    because: /sayYes notified \w+ 0 times instead of 1/,
  },
  {
    law: 'L22',
    name: 'keeps a check-in twice',
    planted: withSnapshot('checkIn', (snapshot) => ({
      ...snapshot,
      me: { ...snapshot.me, checkedIn: null },
    })),
    because: /checkIn again had an effect: the stored data of/,
  },
  {
    law: 'L26',
    name: 'raises the floor when it refuses an invitation',
    planted: withWrites('invite', (written, { me }) =>
      written.couple ? written : { ...written, people: [{ ...me, floor: 9 as Floor }] },
    ),
    because: /invite was refused, and the (?:stored data|view) of \w+ changed/,
  },
  {
    law: 'L21',
    name: 'answers a leave without ending the couple',
    planted: withWrites('leave', () => ({})),
    because: /still sees the couple/,
  },
  {
    law: 'L21',
    name: 'starts a couple with an answered idea',
    planted: withWrites('confirmPairing', ({ people = [], ...written }) => ({
      ...written,
      people: people.map((one) => ({
        ...one,
        ideas: { answered: [{ idea: walk, answer: 'yes', turn: 0 }], withdrawn: [], given: null },
      })),
    })),
    because: /starts with data/,
  },
  {
    law: 'L24',
    name: 'ends the couple when erasing, and keeps the rest',
    planted: withWrites('eraseMe', ({ erased: _, ...written }) => written),
    because: /data of \w+ is left/,
  },
  {
    law: 'view',
    name: 'returns the home of someone else',
    planted: withAnswer('sayNo', async (outcome, { context, viewer: { tenant, subject } }) => ({
      ...outcome,
      home: await getHome(context, { tenant, subject: subject === 'Ada' ? 'Sam' : 'Ada' }),
    })),
    because: /the outcome is not the viewer's home/,
  },
  {
    law: 'view',
    name: 'returns an outdated home',
    planted: withAnswer('checkIn', (outcome) => ({
      ...outcome,
      home: outcome.home && {
        ...outcome.home,
        own: outcome.home.own && {
          ...outcome.home.own,
          moment: { ...outcome.home.own.moment, at: (outcome.home.own.moment.at - 1) as Instant },
        },
      },
    })),
    because: /the outcome is not the viewer's home/,
  },
];
