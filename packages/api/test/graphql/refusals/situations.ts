import type { TestPerson } from '../../../src/testing/index.ts';
import { testPerson } from '../../../src/testing/index.ts';
import { adaAndSam, type Couple, hour, household } from '../../support/test-server.ts';
import type { Code, CommandField } from './by-command.ts';

/** Somebody who gives every command where many reasons to refuse hold at once. */
export interface Situation {
  readonly name: string;
  /** All reasons that hold here, for whichever command may meet them. */
  readonly holding: readonly Code[];
  arrange(): Promise<Arranged>;
}
export interface Arranged {
  readonly who: TestPerson;
  /** What each command is given; what takes no input is left out. */
  readonly inputs: Inputs;
  close(): Promise<void>;
}
type Inputs = Readonly<Partial<Record<CommandField, Record<string, unknown>>>>;

interface Given {
  readonly moment: string;
  readonly motives?: readonly string[];
  readonly ideaId?: string | null;
  /** Words for a note and a name. */
  readonly words?: string;
}

const pressing = 'You owe me this';
/** A moment that is none of mine, and so has passed. */
const foreign = Buffer.from(`0.${'0'.repeat(8)}-0000-4000-8000-${'0'.repeat(12)}`).toString('base64url');

/** What every command but `join` is given: ids of nothing that is there, and all else as it is said here. */
function inputsOf({ moment, motives = [], ideaId = null, words = 'Kit' }: Given): Inputs {
  const says = { moment, motives };
  return {
    sayNo: { invitationId: 'invitation:none' },
    leave: { coupleId: 'couple:none' },
    invite: { ...says, ideaId, note: words },
    sayYes: { ...says, invitationId: 'invitation:none' },
    openDoor: says,
    resume: { moment },
    rename: { moment, displayName: words },
    setDial: { dial: 4 },
    setFloor: { floor: 0 },
    makePairingCode: { moment },
    redeemPairingCode: { moment, code: 'ABCDEFGH' },
    confirmPairing: { moment, requestId: 'pairingRequest:none' },
    declinePairing: { requestId: 'pairingRequest:none' },
    answerIdea: { ideaId: 'idea:bath', answer: 'YES', moment },
    writeReflection: { promptId: 'prompt:value', text: 'Warmth.' },
    shareReflection: { promptId: 'prompt:hope', moment },
    unshareReflection: { promptId: 'prompt:hope' },
    eraseReflection: { promptId: 'prompt:hope' },
    checkIn: { felt: 1, wanted: 'FULLY', keep: true },
    startJournal: { moment },
  };
}

/** Somebody signed in who has not joined. */
async function stranger(
  given: Omit<Given, 'moment'>,
  options: Parameters<typeof household>[0] = {},
): Promise<Arranged> {
  const home = await household(options);
  const who = testPerson(home.attune.fetch, await home.issuer.token('kit'));
  const join = { displayName: given.words ?? 'Kit', adult: true };
  return { who, inputs: { join, ...inputsOf({ moment: foreign, ...given }) }, close: home.close };
}

/** Somebody who has joined and is in no couple. */
async function alone(given: Partial<Given>): Promise<Arranged> {
  const home = await household();
  const who = await home.person('Ada');
  await who.act('writeReflection', { promptId: 'prompt:hope', text: pressing });
  return { who, inputs: inputsOf({ moment: await who.moment(), ...given }), close: home.close };
}

/** Ada of Ada and Sam, once `before` is done; her moment is of then. */
async function paired(
  given: Partial<Given>,
  before: (home: Couple) => Promise<unknown> = async () => {},
): Promise<Arranged> {
  const home = await adaAndSam();
  const { ada } = home;
  await ada.act('writeReflection', { promptId: 'prompt:hope', text: pressing });
  await before(home);
  return { who: ada, inputs: inputsOf({ moment: await ada.moment(), ...given }), close: home.close };
}

/** Ada has used up all there is room for: an invitation, a door, ideas and words; and she rests. */
async function usedUp({ ada }: Couple): Promise<void> {
  await ada.act('setDial', { dial: 4 });
  for (const displayName of ['Ad', 'Addie', 'Adele']) await ada.give('rename', { displayName });
  for (const idea of ['walk', 'massage', 'music'])
    await ada.give('answerIdea', { ideaId: `idea:${idea}`, answer: 'YES' });
  await ada.give('invite');
  await ada.give('openDoor');
  await ada.act('pause');
}

/** The same, and Sam's invitation stands, though Ada does not see it. */
const standing =
  (dial: number | null) =>
  async (home: Couple): Promise<void> => {
    await usedUp(home);
    await (dial === null ? home.ada.act('clearDial') : home.ada.act('setDial', { dial }));
    await home.sam.act('setDial', { dial: 4 });
    await home.sam.give('invite');
  };

const atFour = ({ ada }: Couple): Promise<unknown> => ada.act('setDial', { dial: 4 });

const inCouple = [
  'ALREADY_PAIRED',
  'NO_CONSENT',
  'NOT_OPEN',
  'IDEA_NOT_IN_COMMON',
  'TEXT_PRESSURING',
] as const;
const noRoom = [...inCouple, 'SPACING', 'DOOR_SPACING', 'TURN_FULL'] as const;
const everything = [...noRoom, 'INVITATION_STANDING', 'MOMENT_PASSED'] as const;
const unjoined = [
  'NOT_JOINED',
  'SUPPORT_FIRST',
  'NOT_PAIRED',
  'MOMENT_PASSED',
  'NO_CONSENT',
  'TEXT_PRESSURING',
] as const;
const wrong = { ideaId: 'idea:film', words: pressing };
const duty = { ...wrong, motives: ['DUTY'], moment: foreign };
const afraid = { ...wrong, motives: ['AFRAID', 'PLAY'], moment: foreign };

export const situations: readonly Situation[] = [
  {
    name: 'locked',
    holding: ['LOCKED', 'RATE_LIMITED', ...unjoined],
    arrange: async () =>
      heardOften(await stranger(afraid, { unlockWithin: hour, limits: { commandsPerMinute: 1 } })),
  },
  {
    name: 'heard a lot',
    holding: ['RATE_LIMITED', ...unjoined],
    arrange: async () => heardOften(await stranger(afraid, { limits: { commandsPerMinute: 1 } })),
  },
  { name: 'not joined', holding: unjoined, arrange: () => stranger(afraid) },
  {
    name: 'alone and afraid, and the moment has passed',
    holding: [
      'SUPPORT_FIRST',
      'NOT_PAIRED',
      'DIAL_UNKNOWN',
      'MOMENT_PASSED',
      'CODE_NOT_GOOD',
      'REQUEST_GONE',
      'NO_CONSENT',
    ],
    arrange: () => alone(afraid),
  },
  {
    name: 'alone, with words that press and a code that is none',
    holding: ['NOT_PAIRED', 'DIAL_UNKNOWN', 'CODE_NOT_GOOD', 'REQUEST_GONE', 'NO_CONSENT', 'TEXT_PRESSURING'],
    arrange: () => alone(wrong),
  },
  {
    name: 'afraid, and everything else too',
    holding: ['SUPPORT_FIRST', 'DIAL_UNKNOWN', ...everything],
    arrange: () => paired(afraid, standing(null)),
  },
  {
    name: 'an unknown dial, and everything after it',
    holding: ['DIAL_UNKNOWN', 'DUTY_MOTIVE', ...everything],
    arrange: () => paired(duty, standing(null)),
  },
  {
    name: 'a dial below the floor, and everything after it',
    holding: ['BELOW_FLOOR', 'DUTY_MOTIVE', ...everything],
    arrange: () => paired(duty, standing(-3)),
  },
  {
    name: 'duty alone, and everything after it',
    holding: ['DUTY_MOTIVE', ...everything],
    arrange: () => paired(duty, standing(4)),
  },
  {
    name: 'a moment that has passed, and everything after it',
    holding: everything,
    arrange: () => paired({ ...wrong, moment: foreign }, standing(4)),
  },
  {
    name: 'an invitation that stands, and no room',
    holding: [...noRoom, 'INVITATION_STANDING'],
    arrange: () => paired(wrong, standing(4)),
  },
  { name: 'no room', holding: noRoom, arrange: () => paired(wrong, usedUp) },
  {
    name: 'an idea that is not common, and words that press',
    holding: inCouple,
    arrange: () => paired(wrong, atFour),
  },
  {
    name: 'words that press',
    holding: ['ALREADY_PAIRED', 'NO_CONSENT', 'NOT_OPEN', 'TEXT_PRESSURING'],
    arrange: () => paired({ words: pressing }, atFour),
  },
];

/** The one command that is heard in a minute has been given. */
async function heardOften(arranged: Arranged): Promise<Arranged> {
  await arranged.who.act('clearDial');
  return arranged;
}
