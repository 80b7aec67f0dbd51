import type { Data, TestPerson } from '../../src/testing/index.ts';
import { cast, type Name, type World } from './viewers.ts';

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** What each of the five keeps and says: no two alike, so that whose a value is shows in every answer. */
export const sayings = {
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
type Diarist = keyof typeof sayings;
const diarists = Object.keys(sayings) as Diarist[];

/** What each keeps to themselves, in words. */
export const noteOf = (name: Name): string => `Noted by ${name}.`;
export const privateWords = (name: Name): string => `Kept by ${name}.`;
/** What each shares, or sends. */
export const sharedWords = (name: Name): string => `Hoped by ${name}.`;
export const noteWith = (name: Name): string => `Sent by ${name}.`;
export const nameOf = (name: Name): string => `Name of ${name}.`;

const done = (answer: Data): Data => {
  if (answer.__typename.endsWith('Success')) return answer;
  throw new Error(`The story was refused: ${JSON.stringify(answer)}`);
};
/** Gives a command that the story counts on. */
export const give = async (person: TestPerson, ...command: Parameters<TestPerson['give']>): Promise<Data> =>
  done(await person.give(...command));
export const act = async (person: TestPerson, ...command: Parameters<TestPerson['act']>): Promise<Data> =>
  done(await person.act(...command));

/** Everybody joins, and five of them keep a floor, a journal and reflections. */
export async function join({ people, clock }: World): Promise<void> {
  for (const name of cast) await act(people[name], 'join', { displayName: nameOf(name), adult: true });
  for (const [place, name] of diarists.entries()) {
    const { floor, arrival, felt } = sayings[name];
    clock.now += minute;
    const person = people[name];
    await act(person, 'setFloor', { floor });
    await give(person, 'startJournal');
    const partly = Array.from({ length: place + 2 }, () => 'PARTLY');
    // One in between, for the same said twice in a row is one.
    const looks = ['FULLY', 'NO', 'FULLY', ...partly.flatMap((wanted) => [wanted, 'NO'])];
    for (const wanted of looks) {
      clock.now += minute;
      await act(person, 'checkIn', { felt, wanted });
    }
    await act(person, 'writeReflection', { promptId: 'prompt:value', text: privateWords(name) });
    await act(person, 'writeReflection', { promptId: 'prompt:hope', text: sharedWords(name) });
    await act(person, 'writeReflection', { promptId: 'prompt:arrival', arrival });
  }
}

/** Everybody's dial: below the floor, and then above it. */
export async function feel({ people, clock }: World): Promise<void> {
  for (const name of diarists) {
    const { dials, brakes, accelerators } = sayings[name];
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

/** Two share what they hope for and how desire arrives, and answer ideas. */
export async function share(...pair: readonly TestPerson[]): Promise<void> {
  for (const person of pair) {
    for (const { prompt } of (await person.look()).own.reflections)
      if (prompt.id !== 'prompt:value') await give(person, 'shareReflection', { promptId: prompt.id });
    await give(person, 'answerIdea', { ideaId: 'idea:walk', answer: 'YES' });
    await give(person, 'answerIdea', { ideaId: 'idea:bath', answer: 'YES' });
    await give(person, 'answerIdea', { ideaId: 'idea:nap', answer: 'MAYBE' });
  }
}

/** The couple that Ada and Kit were: a mutual invitation, shared words, and then it ended. */
export async function once(world: World): Promise<Data> {
  const { ada, kit } = world.people;
  await pairUp(ada, kit);
  await share(ada, kit);
  await feel(world);
  const { me } = await give(ada, 'invite', { note: noteWith('ada') });
  await give(kit, 'sayYes', { invitationId: me.couple.invitation.id });
  await act(ada, 'leave', { coupleId: me.couple.id });
  return me.couple;
}
