import type { Moment } from '@attune/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { leave, type Outcome, redeemPairingCode, type UseCaseContext } from '../../src/use-cases.ts';
import { ada, kit, openUnlockedPeople, type Person, sam, type UnlockedPeople } from './unlocked-people.ts';

let people: UnlockedPeople;
beforeEach(async () => {
  people = await openUnlockedPeople();
});
afterEach(() => people.close());

interface Call {
  readonly context?: UseCaseContext;
  readonly viewer?: Person;
  readonly moment?: Moment;
}

describe('the count of wrong codes', () => {
  const wrongCode = async (call: Call = {}): Promise<Outcome> => {
    const { context: used = people.context, viewer = people.unlocked(ada), moment } = call;
    return redeemPairingCode(used, viewer, {
      moment: moment ?? (await people.momentOf(ada)),
      code: '00000000',
    });
  };
  /** How many wrong codes are counted before a good one is refused. */
  const wrongCodesLeft = async (): Promise<number> => {
    for (let tried = 0; ; tried += 1) {
      const input = { moment: await people.momentOf(ada), code: await people.makeCode(kit) };
      if ((await redeemPairingCode(people.context, people.unlocked(ada), input)).refusal) return tried;
      await wrongCode();
      people.clock.now += 1;
    }
  };

  it.each<[string, () => Promise<Call>]>([
    ['locked', async () => ({ viewer: ada })],
    ['rateLimited', async () => ({ context: people.busy })],
    ['momentPassed', async () => ({ moment: await people.momentPassed() })],
  ])('does not grow when a code is refused as %s', async (code, call) => {
    for (let time = 0; time < 4; time += 1) expect((await wrongCode(await call())).refusal?.code).toBe(code);
    expect(await wrongCodesLeft()).toBe(10);
  });

  it('does not grow when a code is refused as alreadyPaired', async () => {
    const couple = await people.pair(ada, sam);
    for (let time = 0; time < 4; time += 1) expect((await wrongCode()).refusal?.code).toBe('alreadyPaired');
    await leave(people.context, people.unlocked(ada), couple);
    expect(await wrongCodesLeft()).toBe(10);
  });

  it('grows with each wrong code', async () => {
    for (let time = 0; time < 4; time += 1) expect((await wrongCode()).refusal?.code).toBe('codeNotGood');
    expect(await wrongCodesLeft()).toBe(6);
  });
});
