import type { Data, TestPerson } from '../../src/testing/index.ts';
import { cast, type Name, type World } from './viewers.ts';

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** The data of five people. All values differ, so that each value in a response shows whose it is. */
const personData = {
  ada: {
    floor: 2,
    dials: [-4, 6],
    felt: -7,
    brakes: ['WORK', 'KIDS'],
    accelerators: ['MUSIC'],
    arrival: 'SPONTANEOUS',
  },
  sam: {
    floor: 1,
    dials: [-5, 5],
    felt: 4,
    brakes: ['BILLS'],
    accelerators: ['TOUCH'],
    arrival: 'RESPONSIVE',
  },
  kit: {
    floor: 3,
    dials: [-6, 7],
    felt: 5,
    brakes: ['SLEEP'],
    accelerators: ['PLAY'],
    arrival: 'BOTH',
  },
  eve: {
    floor: 4,
    dials: [-8, 8],
    felt: 6,
    brakes: ['STRESS'],
    accelerators: ['WORDS'],
    arrival: 'UNSURE',
  },
  adaAway: {
    floor: 5,
    dials: [-9, 9],
    felt: 7,
    brakes: ['PAIN'],
    accelerators: ['LAUGHTER'],
    arrival: 'SPONTANEOUS',
  },
} as const;
type PersonWithData = keyof typeof personData;
const peopleWithData = Object.keys(personData) as PersonWithData[];

/** The private texts of a person. */
export const noteOf = (name: Name): string => `Noted by ${name}.`;
export const privateWords = (name: Name): string => `Kept by ${name}.`;
/** The texts that a person shares or sends. */
export const sharedWords = (name: Name): string => `Hoped by ${name}.`;
export const noteWith = (name: Name): string => `Sent by ${name}.`;
export const nameOf = (name: Name): string => `Name of ${name}.`;

const assertSuccess = (answer: Data): Data => {
  if (answer.__typename.endsWith('Success')) return answer;
  throw new Error(`A command of the story was refused: ${JSON.stringify(answer)}`);
};
/** Sends a command that the story needs. Throws if it is refused. */
export const give = async (person: TestPerson, ...command: Parameters<TestPerson['give']>): Promise<Data> =>
  assertSuccess(await person.give(...command));
export const act = async (person: TestPerson, ...command: Parameters<TestPerson['act']>): Promise<Data> =>
  assertSuccess(await person.act(...command));

/** Everyone joins. Five people store a floor, a journal and reflections. */
export async function join({ people, clock }: World): Promise<void> {
  for (const name of cast) await act(people[name], 'join', { displayName: nameOf(name), adult: true });
  for (const [index, name] of peopleWithData.entries()) {
    const { floor, arrival, felt } = personData[name];
    clock.now += minute;
    const person = people[name];
    await act(person, 'setFloor', { floor });
    await give(person, 'startJournal');
    const partly = Array.from({ length: index + 2 }, () => 'PARTLY');
    // They alternate, because the same check-in twice in a row is kept once.
    const wantedDegrees = ['FULLY', 'NO', 'FULLY', ...partly.flatMap((wanted) => [wanted, 'NO'])];
    for (const wanted of wantedDegrees) {
      clock.now += minute;
      await act(person, 'checkIn', { felt, wanted });
    }
    await act(person, 'writeReflection', { promptId: 'prompt:value', text: privateWords(name) });
    await act(person, 'writeReflection', { promptId: 'prompt:hope', text: sharedWords(name) });
    await act(person, 'writeReflection', { promptId: 'prompt:arrival', arrival });
  }
}

/** Everyone sets their dial: first below the floor, then above it. */
export async function setDials({ people, clock }: World): Promise<void> {
  for (const name of peopleWithData) {
    const { dials, brakes, accelerators } = personData[name];
    clock.now += minute;
    for (const dial of dials)
      await act(people[name], 'setDial', { dial, brakes, accelerators, note: noteOf(name) });
  }
  for (const name of ['max', 'samAway'] as const) await act(people[name], 'setDial', { dial: 1 });
}

export async function pairUp(maker: TestPerson, asker: TestPerson): Promise<void> {
  const made = await give(maker, 'makePairingCode');
  await give(asker, 'redeemPairingCode', { code: made.me.own.pairing.code });
  const { pairing } = (await maker.look()).own;
  await give(maker, 'confirmPairing', { requestId: pairing.id });
}

/** Two people share reflections and how desire arrives, and answer ideas. */
export async function shareWords(...pair: readonly TestPerson[]): Promise<void> {
  for (const person of pair) {
    for (const { prompt } of (await person.look()).own.reflections)
      if (prompt.id !== 'prompt:value') await give(person, 'shareReflection', { promptId: prompt.id });
    await give(person, 'answerIdea', { ideaId: 'idea:walk', answer: 'YES' });
    await give(person, 'answerIdea', { ideaId: 'idea:bath', answer: 'YES' });
    await give(person, 'answerIdea', { ideaId: 'idea:nap', answer: 'MAYBE' });
  }
}

/** Plays the former couple of Ada and Kit: a mutual invitation, shared texts, and its end. */
export async function playFormerCouple(world: World): Promise<Data> {
  const { ada, kit } = world.people;
  await pairUp(ada, kit);
  await shareWords(ada, kit);
  await setDials(world);
  const { me } = await give(ada, 'invite', { note: noteWith('ada') });
  await give(kit, 'sayYes', { invitationId: me.couple.invitation.id });
  await act(ada, 'leave', { coupleId: me.couple.id });
  return me.couple;
}
