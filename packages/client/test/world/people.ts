import type { TestPerson } from '@attune/api/testing';
import type { Backend } from './backend.ts';

/** Ada and Sam, who are a couple, and Kim. */
export interface People {
  readonly subjects: Readonly<Record<'ada' | 'sam' | 'kim', string>>;
  /** Which person has an id. */
  readonly ids: ReadonlyMap<string, string>;
}

let homes = 0;

/** Creates new people. Plans that run one after the other may share them. */
export async function newPeople(backend: Backend): Promise<People> {
  homes += 1;
  const subjectOf = (name: string): string => `${name}-of-home-${homes}`;
  const subjects = { ada: subjectOf('ada'), sam: subjectOf('sam'), kim: subjectOf('kim') };
  const ids = new Map<string, string>();
  const join = async (subject: string): Promise<TestPerson> => {
    const person = backend.person(backend.signIn(subject, backend.clock.now));
    const { me } = await person.act('join', { displayName: `Person ${subject}`, adult: true });
    ids.set(me.id, subject);
    const text = `only for ${subject}, from before`;
    await person.act('writeReflection', { promptId: 'prompt:hope', text });
    return person;
  };
  const [ada, sam] = [await join(subjects.ada), await join(subjects.sam)];
  await join(subjects.kim);
  const made = await ada.give('makePairingCode');
  await sam.give('redeemPairingCode', { code: made.me.own.pairing.code });
  const { pairing } = (await ada.look()).own;
  await ada.give('confirmPairing', { requestId: pairing.id });
  return { subjects, ids };
}
