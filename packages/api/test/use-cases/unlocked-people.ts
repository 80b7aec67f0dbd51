import type { CoupleId, Floor, Mark, Moment, RequestId } from '@attune/core';
import {
  closeAttune,
  confirmPairing,
  getHome,
  type Home,
  join,
  makePairingCode,
  openAttune,
  redeemPairingCode,
  setDial,
  setFloor,
  type UseCaseContext,
} from '../../src/use-cases.ts';

export const ada = { tenant: 'home', subject: 'ada' };
export const sam = { tenant: 'home', subject: 'sam' };
export const kit = { tenant: 'home', subject: 'kit' };
/** A person whose phone is locked, until `unlocked` is called. */
export type Person = typeof ada;

/** Ada, Sam and Kit, who have joined, on a service that requires an unlock. Ada's dial is 4. */
export interface UnlockedPeople {
  readonly context: UseCaseContext;
  /** The same, for people who have sent too many commands. */
  readonly busy: UseCaseContext;
  readonly clock: { now: number };
  /** A person whose phone was unlocked just now. */
  unlocked(person: Person): Person & { readonly unlockedAt: never };
  homeOf(person: Person): Promise<Home>;
  momentOf(person: Person): Promise<Moment>;
  /** A moment with a mark that is no longer Ada's. */
  momentPassed(): Promise<Moment>;
  makeCode(maker: Person): Promise<string>;
  pair(maker: Person, asker: Person): Promise<CoupleId>;
  dial(person: Person, dial: number): Promise<void>;
  floor(person: Person, floor: number): Promise<void>;
  close(): Promise<void>;
}

export async function openUnlockedPeople(): Promise<UnlockedPeople> {
  const clock = { now: Date.parse('2026-11-23T18:00:00.000Z') };
  const unlockWithin = 24 * 60 * 60_000;
  const context = await openAttune({ store: { sqlite: ':memory:' }, clock: () => clock.now, unlockWithin });
  const busy = { ...context, limits: { ...context.limits, command: async () => false } };
  const unlocked = (person: Person) => ({ ...person, unlockedAt: clock.now as never });
  const homeOf = async (person: Person): Promise<Home> => {
    const home = await getHome(context, unlocked(person));
    if (!home) throw new Error(`${person.subject} has not joined.`);
    return home;
  };
  const momentOf = async (person: Person): Promise<Moment> => {
    const { own } = await homeOf(person);
    if (!own) throw new Error(`The phone of ${person.subject} is locked.`);
    return own.moment;
  };
  async function makeCode(maker: Person): Promise<string> {
    const { home } = await makePairingCode(context, unlocked(maker), await momentOf(maker));
    if (home?.own?.pairing?.type !== 'code') throw new Error('No code was made.');
    return home.own.pairing.code;
  }
  async function pair(maker: Person, asker: Person): Promise<CoupleId> {
    const code = await makeCode(maker);
    await redeemPairingCode(context, unlocked(asker), { moment: await momentOf(asker), code });
    const request = (await homeOf(maker)).own?.pairing;
    if (request?.type !== 'request') throw new Error('No request arrived.');
    const input = { moment: await momentOf(maker), request: request.id as RequestId };
    const { home } = await confirmPairing(context, unlocked(maker), input);
    if (!home?.couple) throw new Error('Pairing was refused.');
    return home.couple.id;
  }
  const dial = async (person: Person, value: number): Promise<void> => {
    const reading = { dial: value as never, brakes: [], accelerators: [], note: null };
    await setDial(context, unlocked(person), reading);
  };
  for (const person of [ada, sam, kit])
    await join(context, unlocked(person), { displayName: person.subject, adult: true });
  await dial(ada, 4);
  return {
    ...{ context, busy, clock, unlocked, homeOf, momentOf, makeCode, pair, dial },
    momentPassed: async () => ({ ...(await momentOf(ada)), mark: 'of another time' as Mark }),
    async floor(person, floor) {
      await setFloor(context, unlocked(person), floor as Floor);
    },
    close: () => closeAttune(context),
  };
}
