import type {
  ActiveCouple,
  Dial,
  Floor,
  IdeaId,
  Instant,
  Invitation,
  InvitationId,
  Mark,
  RequestId,
  Side,
  SideState,
} from '@attune/core';
import type { Felt, TextVersion } from '@attune/core/journal';
import type { Pairing, PairingCode } from '@attune/core/pairing';
import type { CheckedText } from '@attune/core/pressure';
import { type Arrival, arrivalPrompt, type ReflectionText, type TextPrompt } from '@attune/core/sharing';
import { randomIds } from '../../src/adapters/random-ids.ts';
import { ada, newcomer, pairUp, personWithCode, sam } from '../../src/testing/store-people.ts';
import type { Person } from '../../src/use-cases/person.ts';
import type { CoupleRecord, JournalEntry } from '../../src/use-cases/ports.ts';
import { start, type Trial } from './trial.ts';

/** Ada with every field filled, and Sam with what makes Ada's data visible, in one of several situations. */
export interface Scene {
  readonly trial: Trial;
  readonly me: Person;
  readonly partner: Person;
  readonly couple: CoupleRecord | null;
  readonly entries: readonly JournalEntry[];
  /** Ada's side of the couple. */
  readonly side: Side;
}

const day = 24 * 3_600_000;
/** The time at which everything is read, in the third turn after pairing. */
const now = start + 3 * day;
let count = 0;
/** A time before `now` that occurs nowhere else. */
const before = (): Instant => (now - 3_600_000 - 1_000 * ++count) as Instant;
/** A time after `now` that occurs nowhere else. */
const after = (): Instant => (now + 3_600_000 + 1_000 * ++count) as Instant;
/** A text that occurs nowhere else. */
const words = (): string => `Words number ${++count} of Ada`;

const answered = (idea: string, answer: 'yes' | 'maybe') => ({ idea: idea as IdeaId, answer, turn: 0 });
const arrivalOf = (arrival: Arrival) => ({
  written: { prompt: arrivalPrompt, arrival },
  writtenAt: before(),
  shared: { prompt: arrivalPrompt, arrival, sharedAt: before() },
});

/** The private and shared data of Ada. */
const filled = (me: Person): Person => ({
  ...me,
  name: words(),
  namedAt: before(),
  nameBeforePause: words(),
  floor: 2 as Floor,
  spacings: { doorSpacing: after(), spacing: after() },
  reading: { dial: 5 as Dial, at: before(), brakes: ['pain'], accelerators: ['play'], note: words() },
  dialClearedAt: before(),
  attempts: { since: before(), wrong: 3 },
  crossed: { turn: 3, words: 1 },
  ideas: {
    answered: [answered('walk', 'yes'), answered('bath', 'maybe')],
    withdrawn: [{ idea: 'nap' as IdeaId, turn: 3 }],
    given: { turn: 0, yeses: 2 },
  },
  reflections: [
    {
      written: { prompt: 'hope' as TextPrompt, text: words() as ReflectionText },
      writtenAt: before(),
      shared: { prompt: 'hope' as TextPrompt, text: words() as CheckedText, sharedAt: before() },
    },
    arrivalOf('both'),
  ],
  consents: {
    join: { textVersion: 'join-text' as TextVersion, at: before() },
    journal: { textVersion: 'journal-text' as TextVersion, at: before() },
  },
  checkedIn: { at: before(), felt: -7 as Felt, wanted: 'partly', utcOffset: 120 as never },
  erasedEntries: { journalAt: before(), entries: [{ type: 'checkIn', at: before() }] },
});

/** What Sam says, so that both have ideas in common and share how desire arrives. */
const filledPartner = (partner: Person): Person => ({
  ...partner,
  ideas: {
    answered: [answered('walk', 'yes'), answered('nap', 'yes'), answered('bath', 'yes')],
    withdrawn: [],
    given: null,
  },
  reflections: [arrivalOf('unsure')],
});

const entries = (): readonly JournalEntry[] => [
  {
    id: randomIds.entry(),
    type: 'reading',
    reading: { dial: -9 as Dial, at: before(), brakes: ['grief'], accelerators: ['music'], note: words() },
    floor: 4 as Floor,
    utcOffset: 60 as never,
  },
  {
    id: randomIds.entry(),
    type: 'checkIn',
    at: before(),
    felt: 6 as Felt,
    wanted: 'no',
    utcOffset: 30 as never,
  },
];

const invitation = (given: object): Invitation =>
  ({ id: randomIds.invitation() as InvitationId, ...given }) as Invitation;
const standing = () => ({ idea: 'walk' as IdeaId, note: words(), sentAt: before() });

/** What differs between the situations of a couple: Ada's side, Sam's side, and the rest. */
type Change = () => {
  readonly mine?: Partial<SideState>;
  readonly theirs?: Partial<SideState>;
  readonly match?: Instant;
};
const open = () => invitation({ state: 'open', ...standing(), fadesAt: after() });
export const coupleScenes = {
  inviting: () => ({ mine: { invitation: open(), door: after() } }),
  'inviting, while Sam pauses': () => ({
    mine: { invitation: open(), door: after() },
    theirs: { pausedSince: start as Instant },
  }),
  mutual: () => ({
    mine: { invitation: invitation({ state: 'mutual', ...standing(), until: after() }) },
    match: after(),
  }),
  declined: () => ({
    mine: {
      invitation: invitation({
        state: 'notNow',
        shownUntil: after(),
        reply: { kindness: 'thanks', alternative: 'walk' },
      }),
    },
  }),
  over: () => ({ mine: { invitation: invitation({ state: 'over', shownUntil: after() }) } }),
  pausing: () => ({ mine: { pausedSince: before() } }),
} satisfies Record<string, Change>;

export async function coupleScene(trial: Trial, change: Change): Promise<Scene> {
  const { store } = trial.context;
  await trial.setClock(start);
  const code = randomIds.code();
  await store.join(sam, personWithCode('Sam', code));
  await store.join(ada, newcomer('Ada'));
  const paired = await store.transact(ada, code, pairUp);
  const own = await store.readSnapshot(ada);
  const theirs = await store.readSnapshot(sam);
  if (!paired || !own || !theirs) throw new Error('Ada and Sam were not paired.');
  await trial.setClock(now);
  const changes: ReturnType<Change> = change();
  const spacings = { doorSpacing: after(), spacing: after() };
  const state: ActiveCouple = {
    ...paired.state,
    match: changes.match ?? null,
    a: { ...paired.state.a, ...changes.theirs },
    b: { ...paired.state.b, ...spacings, ...changes.mine },
  };
  const scene: Scene = {
    trial,
    me: filled(own.me),
    partner: filledPartner(theirs.me),
    couple: { ...paired, state },
    entries: entries(),
    side: 'b',
  };
  await store.transact(sam, null, () => ({ result: null, people: [scene.partner] }));
  await store.transact(ada, null, () => ({ result: null, entries: scene.entries }));
  await write(scene, scene);
  return scene;
}

/** The steps of pairing in which Ada may be: `asks` says that she redeemed Sam's code, or he hers. */
export const pairingScenes = { code: null, request: 'sam', asking: 'ada' } as const;

export async function pairingScene(trial: Trial, asks: 'ada' | 'sam' | null): Promise<Scene> {
  const { store } = trial.context;
  await trial.setClock(now);
  const [id, code, name] = [randomIds.request() as RequestId, randomIds.code() as PairingCode, words()];
  const [one, other] = [newcomer('Ada'), newcomer('Sam')];
  const times = { madeAt: before(), until: after() };
  const request = (asker: Person): Pairing => ({ type: 'request', id, asker: asker.id, name, ...times });
  const asking = (maker: Person): Pairing => ({
    type: 'asking',
    id,
    maker: maker.id,
    code,
    until: times.until,
  });
  const offer: Pairing = { type: 'code', code, ...times };
  const mine = asks === 'ada' ? asking(other) : asks === 'sam' ? request(other) : offer;
  const theirs = asks === 'ada' ? request(one) : asks === 'sam' ? asking(one) : null;
  const me = { ...filled(one), mark: 'mark of Ada' as Mark, pairing: mine, nameBeforePause: null };
  const partner = { ...other, pairing: theirs };
  await store.join(sam, partner);
  await store.join(ada, me);
  return { trial, me, partner, couple: null, entries: [], side: 'b' };
}

/** Writes Ada's data and the couple. */
export async function write({ trial }: Scene, { me, couple }: Pick<Scene, 'me' | 'couple'>): Promise<void> {
  await trial.context.store.transact(ada, null, () => ({
    result: null,
    people: [me],
    ...(couple && { couple }),
  }));
}
