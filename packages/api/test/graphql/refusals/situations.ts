import { type TestPerson, testPerson } from '../../../src/testing/index.ts';
import { adaAndSam, type Couple, hour, openTestServer } from '../../support/test-server.ts';
import type { Code } from './by-command.ts';
import { foreign, type Inputs, inputsOf, pressing, type Values } from './inputs.ts';

/** A situation in which several reasons for a refusal apply at once. */
export interface Situation {
  readonly name: string;
  /** Every reason that applies here to at least one command. */
  readonly reasons: readonly Code[];
  arrange(): Promise<Arranged>;
}
interface Arranged {
  readonly who: TestPerson;
  /** The input of each command. Commands without input are missing. */
  readonly inputs: Inputs;
  close(): Promise<void>;
}
/** A person who is signed in and has not joined. */
async function stranger(
  values: Omit<Values, 'moment'>,
  options: Parameters<typeof openTestServer>[0] = {},
): Promise<Arranged> {
  const home = await openTestServer(options);
  const who = testPerson(home.attune.fetch, await home.issuer.token('kit'));
  const { words: displayName = 'Kit', textVersion } = values;
  const join = { displayName, adult: true, textVersion };
  return { who, inputs: { join, ...inputsOf({ moment: foreign, ...values }) }, close: home.close };
}

/** A person who has joined and is in no couple. */
async function unpaired(values: Partial<Values>): Promise<Arranged> {
  const home = await openTestServer();
  const who = await home.person('Ada');
  await who.act('writeReflection', { promptId: 'prompt:hope', text: pressing });
  return { who, inputs: inputsOf({ moment: await who.moment(), ...values }), close: home.close };
}

/** Ada, paired with Sam. Her moment is from after `before`. */
async function paired(
  values: Partial<Values>,
  before: (home: Couple) => Promise<unknown> = async () => {},
): Promise<Arranged> {
  const home = await adaAndSam();
  const { ada } = home;
  await ada.act('writeReflection', { promptId: 'prompt:hope', text: pressing });
  await before(home);
  return { who: ada, inputs: inputsOf({ moment: await ada.moment(), ...values }), close: home.close };
}

/** Ada has used up every limit: invitation, door, ideas and names. She is pausing. */
async function useUpLimits({ ada }: Couple): Promise<void> {
  await ada.act('setDial', { dial: 4 });
  for (const displayName of ['Ad', 'Addie', 'Adele']) await ada.give('rename', { displayName });
  for (const idea of ['walk', 'massage', 'music'])
    await ada.give('answerIdea', { ideaId: `idea:${idea}`, answer: 'YES' });
  await ada.give('invite');
  await ada.give('openDoor');
  await ada.act('pause');
}

/** The same, and Sam's invitation is open, but hidden from Ada. */
const withHiddenInvitation =
  (dial: number | null) =>
  async (home: Couple): Promise<void> => {
    await useUpLimits(home);
    await (dial === null ? home.ada.act('clearDial') : home.ada.act('setDial', { dial }));
    await home.sam.act('setDial', { dial: 4 });
    await home.sam.give('invite');
  };

/** Ada pauses with a dial of 4, and Sam's invitation is open. */
async function withOnlyHiddenInvitation({ ada, sam }: Couple): Promise<void> {
  await ada.act('setDial', { dial: 4 });
  await ada.act('pause');
  await sam.act('setDial', { dial: 4 });
  await sam.give('invite');
}

const setDialToFour = ({ ada }: Couple): Promise<unknown> => ada.act('setDial', { dial: 4 });

const inCouple = [
  'ALREADY_PAIRED',
  'NO_CONSENT',
  'NOT_OPEN',
  'IDEA_NOT_IN_COMMON',
  'TEXT_PRESSURING',
  'CONSENT_TEXT_CHANGED',
] as const;
const limitReached = [...inCouple, 'SPACING', 'DOOR_SPACING', 'TURN_FULL'] as const;
const everything = [...limitReached, 'INVITATION_STANDING', 'MOMENT_PASSED'] as const;
const unjoined = [
  'NOT_JOINED',
  'SUPPORT_FIRST',
  'NOT_PAIRED',
  'MOMENT_PASSED',
  'NO_CONSENT',
  'CONSENT_TEXT_CHANGED',
  'TEXT_PRESSURING',
] as const;
const wrong = { ideaId: 'idea:film', words: pressing, textVersion: 'of no text' };
const duty = { ...wrong, motives: ['DUTY'], moment: foreign };
const afraid = { ...wrong, motives: ['AFRAID', 'PLAY'], moment: foreign };

export const situations: readonly Situation[] = [
  {
    name: 'locked',
    reasons: ['LOCKED', 'RATE_LIMITED', ...unjoined],
    arrange: async () =>
      useUpRateLimit(await stranger(afraid, { unlockWithin: hour, limits: { commandsPerMinute: 1 } })),
  },
  {
    name: 'rate-limited',
    reasons: ['RATE_LIMITED', ...unjoined],
    arrange: async () => useUpRateLimit(await stranger(afraid, { limits: { commandsPerMinute: 1 } })),
  },
  { name: 'not joined', reasons: unjoined, arrange: () => stranger(afraid) },
  {
    name: 'not joined, with pressing words',
    reasons: ['NOT_JOINED', 'TEXT_PRESSURING'],
    arrange: () => stranger({ words: pressing }),
  },
  {
    name: 'unpaired and afraid, with an invalid moment',
    reasons: [
      'SUPPORT_FIRST',
      'NOT_PAIRED',
      'DIAL_UNKNOWN',
      'MOMENT_PASSED',
      'CODE_NOT_GOOD',
      'REQUEST_GONE',
      'NO_CONSENT',
      'CONSENT_TEXT_CHANGED',
    ],
    arrange: () => unpaired(afraid),
  },
  {
    name: 'unpaired, with pressing words and a wrong code',
    reasons: [
      'NOT_PAIRED',
      'DIAL_UNKNOWN',
      'CODE_NOT_GOOD',
      'REQUEST_GONE',
      'NO_CONSENT',
      'CONSENT_TEXT_CHANGED',
      'TEXT_PRESSURING',
    ],
    arrange: () => unpaired(wrong),
  },
  {
    name: 'afraid, and every later reason',
    reasons: ['SUPPORT_FIRST', 'DIAL_UNKNOWN', ...everything],
    arrange: () => paired(afraid, withHiddenInvitation(null)),
  },
  {
    name: 'an unknown dial, and every later reason',
    reasons: ['DIAL_UNKNOWN', 'DUTY_MOTIVE', ...everything],
    arrange: () => paired(duty, withHiddenInvitation(null)),
  },
  {
    name: 'a dial below the floor, and every later reason',
    reasons: ['BELOW_FLOOR', 'DUTY_MOTIVE', ...everything],
    arrange: () => paired(duty, withHiddenInvitation(-3)),
  },
  {
    name: 'only duty as a motive, and every later reason',
    reasons: ['DUTY_MOTIVE', ...everything],
    arrange: () => paired(duty, withHiddenInvitation(4)),
  },
  {
    name: 'an invalid moment, and every later reason',
    reasons: everything,
    arrange: () => paired({ ...wrong, moment: foreign }, withHiddenInvitation(4)),
  },
  {
    name: 'an open invitation, and every limit reached',
    reasons: [...limitReached, 'INVITATION_STANDING'],
    arrange: () => paired(wrong, withHiddenInvitation(4)),
  },
  {
    name: 'a hidden invitation, and pressing words',
    reasons: ['ALREADY_PAIRED', 'NO_CONSENT', 'NOT_OPEN', 'TEXT_PRESSURING', 'INVITATION_STANDING'],
    arrange: () => paired({ words: pressing }, withOnlyHiddenInvitation),
  },
  {
    name: 'a hidden invitation, and no other reason',
    reasons: ['ALREADY_PAIRED', 'NO_CONSENT', 'NOT_OPEN', 'INVITATION_STANDING'],
    arrange: () =>
      paired({ words: 'Ada' }, async (home) => {
        await withOnlyHiddenInvitation(home);
        await home.ada.act('eraseReflection', { promptId: 'prompt:hope' });
      }),
  },
  { name: 'every limit reached', reasons: limitReached, arrange: () => paired(wrong, useUpLimits) },
  {
    name: 'an idea that is not in common, and pressing words',
    reasons: inCouple,
    arrange: () => paired(wrong, setDialToFour),
  },
  {
    name: 'pressing words',
    reasons: ['ALREADY_PAIRED', 'NO_CONSENT', 'NOT_OPEN', 'TEXT_PRESSURING'],
    arrange: () => paired({ words: pressing }, setDialToFour),
  },
];

/** Sends the one command that the rate limit allows per minute. */
async function useUpRateLimit(arranged: Arranged): Promise<Arranged> {
  await arranged.who.act('clearDial');
  return arranged;
}
