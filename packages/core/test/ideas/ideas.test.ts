import { defaultPolicy, type IdeaId, type Instant, type Mark, minutes, render } from '@attune/core';
import { en } from '@attune/core/messages/en';
import { checkPressure } from '@attune/core/pressure/en';
import {
  answerIdea,
  answerTo,
  commonIdeas,
  declineIdea,
  type IdeaAnswer,
  ideaMenu,
  ideaMessage,
  ideasInCommon,
  noAnswers,
  type PersonWithIdeas,
  turnOf,
  withoutIdeaAnswers,
} from '@attune/core/sharing';
import { describe, expect, test } from 'vitest';
import { policy, start } from '../support/scripted-couple.ts';

const menu = ideaMenu();
const idea = (name: string) => name as IdeaId;
const walk = idea('walk');
const newMark = 'renewed' as Mark;
const ada: PersonWithIdeas = { mark: 'ada' as Mark, ideas: noAnswers };

interface AnswerOptions {
  readonly turn?: number | null;
  readonly since?: Instant;
  readonly mark?: Mark;
  readonly partner?: PersonWithIdeas;
}
const attempt = (me: PersonWithIdeas, name: IdeaId, answer: IdeaAnswer, options: AnswerOptions = {}) => {
  const { turn = 0, since = start, mark = me.mark, partner = ada } = options;
  return answerIdea(me, {
    policy,
    idea: name,
    answer,
    moment: { at: since, mark },
    at: start,
    turn,
    partner: partner.ideas,
    newMark,
  });
};
const answered = (
  me: PersonWithIdeas,
  name: IdeaId,
  answer: IdeaAnswer,
  turn = 0,
  partner = ada,
): PersonWithIdeas => {
  const result = attempt(me, name, answer, { turn, partner });
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
};
const refusal = (...attempted: Parameters<typeof attempt>) => {
  const result = attempt(...attempted);
  return result.ok ? 'accepted' : result.refusal.code;
};
const common = (one: PersonWithIdeas, two: PersonWithIdeas, turn: number) =>
  ideasInCommon({ policy, menu, turn }, one.ideas, two.ideas);

describe('the menu', () => {
  test('is short, and the text of every shipped idea passes the pressure check', () => {
    expect(menu.length).toBeLessThan(20);
    expect(new Set(menu).size).toBe(menu.length);
    for (const name of menu) {
      const message = ideaMessage(name);
      const text = message ? render(message, 'en', { en }).text : '';
      expect(text).toMatch(/^[A-Z].*\.$/);
      expect(checkPressure(text, { kind: 'note', language: 'en' }).cues).toEqual([]);
    }
  });
  test('adds the host’s own ideas and omits the ideas that the host removes', () => {
    const hosted = ideaMenu({ added: [idea('pottery'), walk], removed: [idea('bath')] });
    expect(hosted).toEqual([...menu.filter((name) => name !== 'bath'), 'pottery']);
    expect(ideaMessage(idea('pottery'))).toBeNull();
    expect(ideaMessage(idea('__proto__'))).toBeNull();
  });
  test('belongs to a catalog whose texts all pass the pressure check', () => {
    for (const [key, text] of Object.entries(en)) {
      expect([key, checkPressure(text, { kind: 'note', language: 'en' }).refused]).toEqual([key, false]);
    }
  });
});

describe('an idea is in common', () => {
  test('after both people said yes in an earlier turn, in the order of the menu', () => {
    const both = [idea('film'), walk].reduce((me, name) => answered(me, name, 'yes'), ada);
    expect(common(both, both, 0)).toEqual([]);
    expect(common(both, both, 1)).toEqual(['walk', 'film']);
    const late = answered(ada, walk, 'yes', 1);
    expect([1, 2].map((turn) => common(both, late, turn))).toEqual([[], ['walk']]);
  });
  test.each([
    ['yes', 'maybe'],
    ['maybe', 'maybe'],
    ['yes', 'no'],
  ] as const)('never after %s and %s', (one, two) => {
    expect(common(answered(ada, walk, one), answered(ada, walk, two), 3)).toEqual([]);
  });
  test.each(['maybe', 'no'] as const)('no longer as soon as a yes becomes a %s', (answer) => {
    const yes = answered(ada, walk, 'yes');
    const withdrawn = answered(yes, walk, answer, 1);
    expect([common(yes, yes, 1), common(yes, withdrawn, 1)]).toEqual([['walk'], []]);
    expect(common(yes, answered(withdrawn, walk, 'yes', 1), 1)).toEqual([]);
  });
  test('never again by a late yes that is taken back: the idea stays listed for both, and rests', () => {
    // 16 of 16 answers were learned in 6 turns by a yes just before the turn, a look, and a no.
    const list = (one: PersonWithIdeas, two: PersonWithIdeas, turn: number) =>
      commonIdeas({ policy, menu, turn }, one.ideas, two.ideas);
    const sam = answered(ada, walk, 'yes');
    for (const answer of ['maybe', 'no'] as const) {
      const withdrawn = answered(answered(ada, walk, 'yes'), walk, answer, 1, sam);
      for (const me of [withdrawn, answered(withdrawn, walk, 'yes', 1, sam)]) {
        expect(list(me, sam, 1)).toEqual([{ idea: walk, stands: false }]);
        expect(list(sam, me, 1)).toEqual([{ idea: walk, stands: false }]);
        expect(list(me, sam, 2)).toEqual([]);
      }
      const again = answered(withdrawn, walk, 'yes', 2, sam);
      const rests = policy.ideaRestTurns;
      expect([common(again, sam, 1 + rests), common(again, sam, 2 + rests)]).toEqual([[], [walk]]);
    }
  });
  test('at once after a yes to an idea that was never listed was taken back', () => {
    const sam = answered(ada, walk, 'maybe');
    const again = answered(answered(answered(ada, walk, 'yes'), walk, 'no', 1, sam), walk, 'yes', 2, sam);
    expect(common(again, answered(sam, walk, 'yes', 2), 3)).toEqual([walk]);
  });
  test('only if it is on the menu', () => {
    const yes = answered(ada, walk, 'yes');
    const without = ideaMenu({ removed: [walk] });
    expect(ideasInCommon({ policy, menu: without, turn: 1 }, yes.ideas, yes.ideas)).toEqual([]);
  });
  test('from the couple’s next turn on', () => {
    const yes = answered(ada, walk, 'yes', turnOf(start, start));
    const until = start + 24 * 3_600_000;
    const seen = [until - 1, until].map((at) => common(yes, yes, turnOf(start, at as Instant)));
    expect(seen).toEqual([[], ['walk']]);
  });
});

describe('an answer to an idea', () => {
  const full = menu.slice(0, defaultPolicy.ideasPerTurn).reduce((me, name) => answered(me, name, 'yes'), ada);
  const another = idea('film');

  test('may be a new yes `ideasPerTurn` times in a turn', () => {
    expect(refusal(full, another, 'yes')).toBe('turnFull');
    expect(refusal(full, another, 'yes', { turn: 1 })).toBe('accepted');
    expect(refusal(full, another, 'maybe')).toBe('accepted');
  });
  test('that withdraws a yes does not free a place in the turn', () => {
    for (const answer of ['maybe', 'no'] as const) {
      const withdrawn = answered(full, walk, answer);
      expect(refusal(withdrawn, another, 'yes')).toBe('turnFull');
      expect(refusal(withdrawn, walk, 'yes')).toBe('turnFull');
    }
  });
  test('changes nothing when repeated at any age, and keeps its turn', () => {
    const old = { since: 0 as Instant, mark: 'before' as Mark, turn: 2 };
    const again = attempt(full, walk, 'yes', old);
    expect(again.ok && again.value).toBe(full);
    expect(answerTo(full.ideas, walk)?.turn).toBe(0);
    const maybe = answered(ada, walk, 'maybe');
    const twice = attempt(maybe, walk, 'maybe', old);
    expect(twice.ok && twice.value).toBe(maybe);
  });
  test('is refused from a wrong moment if it is a yes or a maybe', () => {
    const late = (start - minutes(15) - 1) as Instant;
    for (const answer of ['yes', 'maybe'] as const) {
      expect(refusal(ada, walk, answer, { since: late })).toBe('momentPassed');
      expect(refusal(ada, walk, answer, { mark: 'before' as Mark })).toBe('momentPassed');
      expect(refusal(ada, walk, answer, { since: (start + 1) as Instant })).toBe('momentPassed');
      expect(refusal(ada, walk, answer, { turn: null })).toBe('notPaired');
      const withoutMoment = {
        policy,
        idea: walk,
        answer,
        moment: null,
        at: start,
        turn: 0,
        partner: noAnswers,
        newMark,
      };
      expect(answerIdea(ada, withoutMoment)).toEqual({ ok: false, refusal: { code: 'momentPassed' } });
    }
    expect(refusal(full, another, 'yes', { since: late })).toBe('momentPassed');
  });
  test('is an exit if it is a no: it is accepted at any moment and turn, and renews the mark', () => {
    const old = { since: 0 as Instant, mark: 'before' as Mark };
    for (const me of [ada, full, answered(full, walk, 'no')]) {
      for (const turn of [0, 1, null]) {
        const result = attempt(me, walk, 'no', { ...old, turn });
        expect(result.ok && result.value.mark).toBe(newMark);
        if (result.ok && turn !== null) expect(answerTo(result.value.ideas, walk)?.answer).toBe('no');
        if (result.ok && turn === null) expect(result.value.ideas).toBe(me.ideas);
      }
    }
    expect(
      refusal(declineIdea(ada, { policy, idea: walk, turn: 0, partner: noAnswers, newMark }), walk, 'yes', {
        mark: ada.mark,
      }),
    ).toBe('momentPassed');
  });
  test('is removed at the end of the couple', () => {
    expect(withoutIdeaAnswers(full)).toEqual(ada);
  });
});
