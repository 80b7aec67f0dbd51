import { addSpan, type Floor, hours, type IdeaId, type Instant, type Mark } from '@attune/core';
import { randomIds } from '../../../src/adapters/random-ids.ts';
import type { Snapshot } from '../../../src/use-cases/ports.ts';
import { getHome } from '../../../src/use-cases.ts';
import { answering, hearing, onSide, reading, writing } from './plant.ts';
import type { Planted } from './world.ts';

/** Use cases with one thing wrong, the law that catches it, and what that law says. */
export interface Fault {
  readonly law: string;
  readonly name: string;
  readonly planted: Planted;
  readonly because: RegExp;
}

const walk: IdeaId = 'walk' as IdeaId;

/** An open invitation that is taken as answered once it was there for an hour. */
function answeredByTime(around: Snapshot): Snapshot {
  const { at, couple } = around;
  const sent = couple?.state.a.invitation;
  if (!couple || sent?.state !== 'open' || at < addSpan(sent.sentAt, hours(1))) return around;
  const { id, sentAt, idea, note } = sent;
  const mutual = { id, sentAt, idea, note, state: 'mutual' as const, until: addSpan(sentAt, hours(8)) };
  const a = { ...couple.state.a, invitation: mutual };
  return { ...around, couple: { ...couple, state: { ...couple.state, a } } };
}

export const faults: readonly Fault[] = [
  {
    law: 'L4',
    name: 'a pause is refused outside a couple',
    planted: answering('pause', (outcome) =>
      outcome.home?.couple ? outcome : { ...outcome, refusal: { code: 'notPaired' } },
    ),
    because: /pause was refused: notPaired/,
  },
  {
    law: 'L5',
    name: 'that one knows one’s dial shows',
    planted: writing('setDial', (written) => ({
      ...written,
      people: (written.people ?? []).map((one) => ({ ...one, name: `${one.name.slice(0, 9)}!` })),
    })),
    because: /setDial shows to/,
  },
  {
    law: 'L5',
    name: 'who was declined sees it',
    planted: writing('declinePairing', (written, { me, pairingPeer }) =>
      me.pairing?.type === 'request' && pairingPeer
        ? { ...written, people: [...(written.people ?? []), { ...pairingPeer, pairing: null }] }
        : written,
    ),
    because: /declinePairing shows to/,
  },
  {
    law: 'L7',
    name: 'silence is taken as a yes',
    planted: reading(answeredByTime),
    because: /time made mutual/,
  },
  {
    law: 'L8',
    name: 'that somebody looked is kept',
    planted: reading((around) => ({
      ...around,
      me: { ...around.me, crossed: { turn: around.at, words: 0 } },
    })),
    because: /time wrote something/,
  },
  {
    law: 'L9',
    name: 'a door that closes ends the other’s spacing',
    planted: writing('closeDoor', (written, held) =>
      onSide('theirs', written, held, () => ({ spacing: null, doorSpacing: null })),
    ),
    because: /closeDoor changed \w+’s side/,
  },
  {
    law: 'L10',
    name: 'a pause leaves a door open',
    planted: writing('pause', (written, held) => onSide('mine', written, held, ({ door }) => ({ door }))),
    because: /something stands after a pause/,
  },
  {
    law: 'L11',
    name: 'closing a door keeps the mark',
    planted: writing('closeDoor', (written, held) => onSide('mine', written, held, ({ mark }) => ({ mark }))),
    because: /after closeDoor, what \w+ said before it took effect/,
  },
  {
    law: 'L11',
    name: 'a new couple is spoken in with the old mark',
    planted: { options: { ids: { ...randomIds, mark: () => 'always the same' as Mark } } },
    because: /what \w+ said before it took effect/,
  },
  {
    law: 'L20',
    name: 'a floor wakes the other',
    planted: writing('setFloor', (written, { me, partner }) => ({
      ...written,
      notify: partner ? [me.id, partner.id] : [me.id],
    })),
    because: /setFloor woke \w+ 1 times, and not 0/,
  },
  {
    law: 'L20',
    name: 'a yes wakes nobody',
    planted: writing('sayYes', ({ notify: _, ...written }) => written),
    because: /sayYes woke \w+ 0 times, and not 1/,
  },
  {
    law: 'L22',
    name: 'a line of a journal is kept twice',
    planted: hearing('checkIn', (held) => ({ ...held, me: { ...held.me, checkedIn: null } })),
    because: /checkIn again had an effect: what is kept of/,
  },
  {
    law: 'L26',
    name: 'an invitation that is refused raises the floor',
    planted: writing('invite', (written, { me }) =>
      written.couple ? written : { ...written, people: [{ ...me, floor: 9 as Floor }] },
    ),
    because: /invite was refused, and what is kept of|invite was refused, and what \w+ sees changed/,
  },
  {
    law: 'L21',
    name: 'leaving is answered, and not done',
    planted: writing('leave', () => ({})),
    because: /still sees the couple/,
  },
  {
    law: 'L21',
    name: 'an answer to an idea is there before a couple is',
    planted: writing('confirmPairing', ({ people = [], ...written }) => ({
      ...written,
      people: people.map((one) => ({
        ...one,
        ideas: { answered: [{ idea: walk, answer: 'yes', turn: 0 }], given: null },
      })),
    })),
    because: /starts with something/,
  },
  {
    law: 'L24',
    name: 'erasing leaves, and keeps the rest',
    planted: writing('eraseMe', ({ erased: _, ...written }) => written),
    because: /of \w+ is left/,
  },
  {
    law: 'view',
    name: 'the answer is somebody else’s view',
    planted: answering('sayNo', async (outcome, { attune, viewer: { tenant, subject } }) => ({
      ...outcome,
      home: await getHome(attune, { tenant, subject: subject === 'Ada' ? 'Sam' : 'Ada' }),
    })),
    because: /the answer is not my view/,
  },
  {
    law: 'view',
    name: 'the answer is my view of a moment ago',
    planted: answering('checkIn', (outcome) => ({
      ...outcome,
      home: outcome.home && {
        ...outcome.home,
        own: outcome.home.own && {
          ...outcome.home.own,
          moment: { ...outcome.home.own.moment, at: (outcome.home.own.moment.at - 1) as Instant },
        },
      },
    })),
    because: /the answer is not my view/,
  },
];
