import {
  accept,
  addSpan,
  type Couple,
  defaultPolicy,
  hours,
  type IdeaId,
  type InvitationId,
  minutes,
  newCouple,
  type PersonId,
  parsePolicy,
  type RequestId,
  refuse,
  settle,
  spacingsOf,
  view,
} from '@attune/core';
import { type PairingPerson, redeemCode, withCouple } from '@attune/core/pairing';
import type { CheckedText } from '@attune/core/pressure';
import {
  answerIdea,
  commonIdeas,
  defaultIdeaNames,
  nameShown,
  noAnswers,
  type PersonWithIdeas,
  rename,
  sharedReflections,
  shareReflection,
  unshareReflection,
  writeReflection,
} from '@attune/core/sharing';
import { describe, expect, test } from 'vitest';
import { ada, mark, policy, sam, scriptedCouple, start } from '../support/scripted-couple.ts';

/** Each trace broke the spirit of the third edition, and no law of it. The fourth edition forbids it. */
describe('The fourth edition of the rulebook', () => {
  test.each([
    ['500 invitations in a second', { spacing: 2, fades: 1, lasts: 1, shownFor: 2, moment: 1 }],
    ['a yes from a view of yesterday', { moment: hours(19) }],
    ['a door every minute', { doorSpacing: minutes(1), doorLasts: 1, matchLasts: 1 }],
  ])('accepts no policy that allows %s', (_trace, settings) => {
    expect(parsePolicy(settings).ok).toBe(false);
  });

  describe('does not tell a paused person for free whether an invitation stands', () => {
    const withPausedSam = (isInvited: boolean) => {
      const couple = scriptedCouple();
      couple.run(sam, 'pause');
      couple.waitOneMinute();
      if (isInvited) couple.run(ada, 'invite');
      return couple;
    };
    const pressing = refuse({ code: 'textPressuring', cues: [] } as const);
    test.each([
      ['an idea that is not listed', { idea: 'bungee' as IdeaId }, 'ideaNotInCommon'],
      ['a note that presses', { note: pressing }, 'textPressuring'],
    ])('with %s', (_with, invite, refusal) => {
      for (const isInvited of [true, false]) {
        expect(withPausedSam(isInvited).resultOf(sam, 'invite', { invite })).toBe(refusal);
      }
    });
    test('while their spacing runs', () => {
      const results = [true, false].map((isInvited) => {
        const couple = scriptedCouple();
        couple.run(sam, 'invite');
        couple.run(sam, 'pause');
        couple.wait(policy.fades);
        if (isInvited) couple.run(ada, 'invite');
        return couple.resultOf(sam, 'invite');
      });
      expect(results).toEqual(['spacing', 'spacing']);
    });
  });

  describe('keeps a pause quiet', () => {
    const moment = { at: start, mark: mark('Ada') };
    const context = { policy, moment, at: start, turn: 0, mark: mark('Ada') };
    const later = {
      ...context,
      at: addSpan(start, minutes(2)),
      moment: { ...moment, at: addSpan(start, minutes(2)) },
    };
    const pausedSince = addSpan(start, minutes(1));

    test('a new name shows after the pause', () => {
      const named = { name: 'Ada', namedAt: null, nameBeforePause: null, crossed: null };
      const name = 'Ada the Great';
      const checked = accept(name as CheckedText);
      const renamed = rename(named, { ...later, name, checked, partnerPausedSince: pausedSince });
      if (!renamed.ok) throw new Error(renamed.refusal.code);
      expect([nameShown(renamed.value, pausedSince), nameShown(renamed.value, null)]).toEqual(['Ada', name]);
    });

    test('a new share shows after the pause, and one that is taken back disappears at once', () => {
      const prompt = 'arrival';
      const check = (text: string) => accept(text as CheckedText);
      const person = { mark: mark('Ada'), crossed: null, reflections: [] };
      const written = writeReflection(person, { prompt, arrival: 'responsive' }, start);
      const seen = (one: Parameters<typeof sharedReflections>[0], since: typeof pausedSince | null) =>
        sharedReflections(one, [prompt], since).length;
      const early = shareReflection(written, { ...context, prompt, check });
      const late = shareReflection(written, { ...later, prompt, check });
      if (!early.ok || !late.ok) throw new Error('The share was refused.');
      expect([seen(early.value, pausedSince), seen(late.value, pausedSince), seen(late.value, null)]).toEqual(
        [1, 0, 1],
      );
      expect(seen(unshareReflection(early.value, prompt, mark('new')), pausedSince)).toBe(0);
    });
  });

  test('L15: teaches both people alike: a yes a second before the turn, a look, and a no', () => {
    const menu = defaultIdeaNames.map((name) => name as string as IdeaId);
    const person = (answered: PersonWithIdeas['ideas']['answered']): PersonWithIdeas => ({
      mark: mark('mark'),
      ideas: { ...noAnswers, answered },
    });
    const liked = menu.filter((_idea, index) => index % 3 !== 0);
    const theSam = person(liked.map((idea) => ({ idea, answer: 'yes', turn: 0 })));
    let prober = person([]);
    const learnedByAda = new Set<IdeaId>();
    const learnedBySam = new Set<IdeaId>();
    const answer = (idea: IdeaId, said: 'yes' | 'no', turn: number): void => {
      const input = { policy, idea, answer: said, at: start, turn, newMark: mark('mark') };
      const moment = { at: start, mark: prober.mark };
      const answered = answerIdea(prober, { ...input, moment, partner: theSam.ideas });
      if (!answered.ok) throw new Error(answered.refusal.code);
      prober = answered.value;
    };
    for (let turn = 1; turn <= 6; turn++) {
      const asked = menu.slice((turn - 1) * policy.ideasPerTurn, turn * policy.ideasPerTurn);
      for (const idea of asked) answer(idea, 'yes', turn);
      const input = { policy, menu, turn: turn + 1 };
      for (const { idea } of commonIdeas(input, prober.ideas, theSam.ideas)) learnedByAda.add(idea);
      for (const idea of asked) answer(idea, 'no', turn + 1);
      for (const { idea, stands } of commonIdeas(input, theSam.ideas, prober.ideas)) {
        expect(stands).toBe(false);
        learnedBySam.add(idea);
      }
    }
    expect([...learnedByAda].sort()).toEqual([...liked].sort());
    expect(learnedBySam).toEqual(learnedByAda);
  });

  test('L21: lets no one invite again sooner by leaving and pairing again', () => {
    const couple = scriptedCouple();
    couple.run(ada, 'invite');
    couple.run(sam, 'openDoor');
    const before = couple.state();
    const spacings = { a: spacingsOf(before, ada, couple.now()), b: spacingsOf(before, sam, couple.now()) };
    const next: Couple = settle(
      policy,
      newCouple({ a: mark('ada2'), b: mark('sam2') }, spacings),
      couple.now(),
    );
    expect(view(policy, next, ada, couple.now())?.mine).toMatchObject({
      spacing: addSpan(start, policy.spacing),
      doorSpacing: null,
    });
    expect(view(policy, next, sam, couple.now())?.mine).toMatchObject({
      spacing: null,
      doorSpacing: addSpan(start, policy.doorSpacing),
    });
  });

  test('L26: allows ten wrong codes an hour, also with a pairing and a leaving between', () => {
    let me: PairingPerson = {
      ...{ id: 'Sam' as PersonId, couple: null, mark: mark('Sam'), pairing: null, attempts: null },
    };
    const tried = Array.from({ length: 20 }, (_, index) => {
      if (index === 10) me = { ...withCouple(me, 'c' as never, mark('Sam')), couple: null };
      const at = addSpan(start, index);
      const input = {
        policy: defaultPolicy,
        moment: { at, mark: me.mark },
        at,
        name: 'Sam',
        id: 'r' as RequestId,
      };
      me = redeemCode(me, null, { ...input, code: null }).me;
      return me.attempts?.wrong;
    });
    expect(tried.slice(9)).toEqual(Array.from({ length: 11 }, () => 10));
  });
});

test('L14: the open door of a paused person makes a match', () => {
  const couple = scriptedCouple();
  couple.run(ada, 'pause');
  couple.run(ada, 'openDoor');
  couple.run(sam, 'openDoor');
  expect(([ada, sam] as const).map((side) => couple.viewOf(side)?.match)).toEqual([
    addSpan(start, policy.matchLasts),
    addSpan(start, policy.matchLasts),
  ]);
});

test('L12: a no with kindness ends a mutual invitation as over', () => {
  const couple = scriptedCouple();
  couple.run(ada, 'invite');
  couple.run(sam, 'sayYes');
  const id = couple.invitationOf(sam)?.id as InvitationId;
  couple.run(sam, 'sayNo', { id, reply: { kindness: 'thanks' } });
  expect(([ada, sam] as const).map((side) => couple.invitationOf(side)?.state)).toEqual(['over', 'over']);
});
