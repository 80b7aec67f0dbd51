import type { CoupleId, InvitationId, Moment, Motive } from '@attune/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  closeAttune,
  closeDoor,
  getHome,
  invite,
  join,
  leave,
  openAttune,
  openDoor,
  pause,
  resume,
  sayNo,
  sayYes,
  type UseCaseContext,
} from '../../src/use-cases.ts';

const ada = { tenant: 'home', subject: 'ada' };
const invitation = 'unknown' as InvitationId;

let context: UseCaseContext;
let moment: Moment;
const momentOfAda = async (): Promise<Moment> => {
  const home = await getHome(context, ada);
  if (!home?.own) throw new Error('Ada has not joined.');
  return home.own.moment;
};
beforeEach(async () => {
  context = await openAttune({ store: { sqlite: ':memory:' } });
  await join(context, ada, { displayName: 'Ada', adult: true });
  moment = await momentOfAda();
});
afterEach(() => closeAttune(context));

describe('without a couple', () => {
  const yeses = {
    invite: (motives: readonly Motive[]) => invite(context, ada, { moment, motives, note: null }),
    sayYes: (motives: readonly Motive[]) => sayYes(context, ada, { moment, motives, invitation }),
    openDoor: (motives: readonly Motive[]) => openDoor(context, ada, { moment, motives }),
  };

  it.each(Object.entries(yeses))(
    '%s is refused: notPaired, whether or not the motives allow a yes',
    async (_name, run) => {
      expect((await run(['play'])).refusal).toEqual({ code: 'notPaired' });
      expect((await run(['duty'])).refusal).toEqual({ code: 'notPaired' });
    },
  );

  it.each(Object.entries(yeses))(
    '%s out of fear is refused: supportFirst, before notPaired',
    async (_name, run) => {
      expect((await run(['play', 'afraid'])).refusal).toEqual({ code: 'supportFirst' });
    },
  );

  it('resume is refused: notPaired, before momentPassed', async () => {
    const old = { ...moment, mark: 'of another time' as Moment['mark'] };
    expect((await resume(context, ada, old)).refusal).toEqual({ code: 'notPaired' });
  });

  it.each([
    ['sayNo', () => sayNo(context, ada, { invitation, kindness: null, alternative: null })],
    ['closeDoor', () => closeDoor(context, ada)],
    ['pause', () => pause(context, ada)],
  ])('%s succeeds and renews the mark, and nothing else', async (_name, run) => {
    const before = await getHome(context, ada);
    const { refusal, home } = await run();
    expect(refusal).toBeNull();
    expect(home?.own?.moment.mark).not.toBe(moment.mark);
    expect(home).toEqual({ ...before, own: { ...before?.own, moment: home?.own?.moment } });
    expect((await momentOfAda()).mark).toBe(home?.own?.moment.mark);
  });

  it('leave succeeds and changes nothing', async () => {
    const { refusal, home } = await leave(context, ada, 'unknown' as CoupleId);
    expect(refusal).toBeNull();
    expect(home?.own?.moment.mark).toBe(moment.mark);
  });
});
