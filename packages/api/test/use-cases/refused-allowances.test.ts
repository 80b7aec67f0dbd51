import type { IdeaId, Moment, Motive } from '@attune/core';
import type { PromptId } from '@attune/core/sharing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  answerIdea,
  clearDial,
  invite,
  type Outcome,
  openDoor,
  rename,
  shareReflection,
  type UseCaseContext,
  writeReflection,
} from '../../src/use-cases.ts';
import { ada, openUnlockedPeople, type Person, sam, type UnlockedPeople } from './unlocked-people.ts';

let people: UnlockedPeople;
beforeEach(async () => {
  people = await openUnlockedPeople();
});
afterEach(() => people.close());

/** A use case that spends an allowance, with what differs between two calls. */
interface Call {
  readonly context?: UseCaseContext;
  readonly viewer?: Person;
  readonly moment?: Moment;
  readonly motives?: readonly Motive[];
  readonly words?: string;
  readonly idea?: string;
}
type Spend = (call: Call) => Promise<Outcome>;
const minute = 60_000;
const pressing = 'You owe me tonight';
const ideas = ['walk', 'massage', 'music', 'bath'];
const prompts = ['value', 'hope', 'presses', 'funBefore'];

const sayYesToIdea: Spend = async ({
  context: used = people.context,
  viewer = people.unlocked(ada),
  moment,
  idea = 'walk',
}) =>
  answerIdea(used, viewer, {
    idea: idea as IdeaId,
    answer: 'yes',
    moment: moment ?? (await people.momentOf(ada)),
  });
const changeName: Spend = async ({
  context: used = people.context,
  viewer = people.unlocked(ada),
  moment,
  words = 'Ada L',
}) => rename(used, viewer, { displayName: words, moment: moment ?? (await people.momentOf(ada)) });
const share: Spend = async ({
  context: used = people.context,
  viewer = people.unlocked(ada),
  moment,
  words,
  idea = 'value',
}) => {
  const prompt = idea as PromptId;
  await writeReflection(people.context, people.unlocked(ada), {
    prompt,
    text: words ?? 'Warmth.',
    arrival: null,
  });
  return shareReflection(used, viewer, { prompt, moment: moment ?? (await people.momentOf(ada)) });
};
const sendInvitation: Spend = async ({
  context: used = people.context,
  viewer = people.unlocked(ada),
  ...call
}) =>
  invite(used, viewer, {
    moment: call.moment ?? (await people.momentOf(ada)),
    motives: call.motives ?? [],
    idea: (call.idea ?? null) as IdeaId | null,
    note: call.words ?? null,
  });
const open: Spend = async ({
  context: used = people.context,
  viewer = people.unlocked(ada),
  moment,
  motives = [],
}) => openDoor(used, viewer, { motives, moment: moment ?? (await people.momentOf(ada)) });

const spenders = { sayYesToIdea, changeName, share, sendInvitation, open };
type Spender = keyof typeof spenders;

const access: readonly Refusal[] = [
  ['locked', (spend) => spend({ viewer: ada })],
  ['rateLimited', (spend) => spend({ context: people.busy })],
];
const momentPassed: Refusal = [
  'momentPassed',
  async (spend) => spend({ moment: await people.momentPassed() }),
];
const textPressuring: Refusal = ['textPressuring', (spend) => spend({ words: pressing })];
/** Plays a call that is refused with this code. */
type Refusal = readonly [code: string, play: (spend: Spend) => Promise<Outcome>];

const asYes: readonly Refusal[] = [
  ['supportFirst', (spend) => spend({ motives: ['afraid', 'play'] })],
  ['dutyMotive', (spend) => spend({ motives: ['duty'] })],
  [
    'dialUnknown',
    async (spend) => {
      await clearDial(people.context, people.unlocked(ada));
      const outcome = await spend({});
      await people.dial(ada, 4);
      return outcome;
    },
  ],
  [
    'belowFloor',
    async (spend) => {
      await people.floor(ada, 9);
      const outcome = await spend({});
      await people.floor(ada, 0);
      return outcome;
    },
  ],
];
const refusals: Readonly<Record<Spender, readonly Refusal[]>> = {
  sayYesToIdea: [...access, momentPassed],
  changeName: [...access, momentPassed, textPressuring],
  share: [...access, momentPassed, textPressuring],
  sendInvitation: [
    ...access,
    ...asYes,
    momentPassed,
    textPressuring,
    ['ideaNotInCommon', (spend) => spend({ idea: 'walk' })],
  ],
  open: [...access, ...asYes, momentPassed],
};
/** Spends the whole allowance. Returns the codes of the refusals, with null for an accepted call. */
const spendAll: Readonly<Record<Spender, () => Promise<readonly (string | null)[]>>> = {
  sayYesToIdea: () => codesOf(ideas.map((idea) => () => sayYesToIdea({ idea }))),
  changeName: () => codesOf(['Ad', 'Addie', 'Adele', 'Adi'].map((words) => () => changeName({ words }))),
  share: () => codesOf(prompts.map((idea) => () => share({ idea }))),
  sendInvitation: () => codesOf([() => sendInvitation({})]),
  open: () => codesOf([() => open({})]),
};
async function codesOf(calls: readonly (() => Promise<Outcome>)[]): Promise<readonly (string | null)[]> {
  const codes = [];
  for (const call of calls) codes.push((await call()).refusal?.code ?? null);
  return codes;
}
const threeOfATurn = [null, null, null, 'turnFull'];
const allowances: Readonly<Record<Spender, readonly (string | null)[]>> = {
  sayYesToIdea: threeOfATurn,
  changeName: threeOfATurn,
  share: threeOfATurn,
  sendInvitation: [null],
  open: [null],
};

describe('a refused call spends no allowance (L26):', () => {
  const cases = (Object.keys(spenders) as Spender[]).flatMap((name) =>
    refusals[name].map(([code, play]) => [name, code, play] as const),
  );
  it.each(cases)('%s, refused as %s', async (name, code, play) => {
    await people.pair(ada, sam);
    for (let time = 0; time < 4; time += 1) {
      expect((await play(spenders[name])).refusal?.code).toBe(code);
      people.clock.now += 1;
    }
    expect(await spendAll[name]()).toEqual(allowances[name]);
  });

  it.each(['sayYesToIdea', 'share', 'sendInvitation', 'open'] as const)(
    '%s, refused as notPaired',
    async (name) => {
      for (let time = 0; time < 4; time += 1)
        expect((await spenders[name]({})).refusal?.code).toBe('notPaired');
      await people.pair(ada, sam);
      expect(await spendAll[name]()).toEqual(allowances[name]);
    },
  );

  it.each(['sayYesToIdea', 'changeName', 'share'] as const)('%s, refused as turnFull', async (name) => {
    await people.pair(ada, sam);
    const next = { sayYesToIdea: 'kissing', changeName: 'Next', share: 'safeNo' }[name];
    const call = () => spenders[name]({ idea: next, words: next });
    expect(await spendAll[name]()).toEqual(allowances[name]);
    expect(await codesOf([call, call, call])).toEqual(['turnFull', 'turnFull', 'turnFull']);
    people.clock.now += 24 * 60 * minute - 1;
    await people.dial(ada, 3);
    people.clock.now += 1;
    expect((await call()).refusal).toBeNull();
  });

  it('sendInvitation, refused as invitationStanding', async () => {
    await people.pair(ada, sam);
    await people.dial(sam, 4);
    const moment = await people.momentOf(sam);
    await invite(people.context, people.unlocked(sam), { moment, motives: [], note: null });
    expect((await sendInvitation({})).refusal?.code).toBe('invitationStanding');
    people.clock.now += 8 * 60 * minute - 1;
    await people.dial(ada, 3);
    people.clock.now += 1;
    expect(await spendAll.sendInvitation()).toEqual([null]);
  });
});
