import {
  answerIdea,
  answerTo,
  catalogs,
  declineIdea,
  defaultPolicy,
  type IdeaAnswer,
  type IdeaId,
  type Instant,
  ideaMenu,
  ideaMessage,
  ideasInCommon,
  type Mark,
  minutes,
  noAnswers,
  type PersonWithIdeas,
  render,
  turnOf,
  withoutIdeaAnswers,
} from '@attune/core';
import { checkPressure } from '@attune/core/pressure/en';
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
}
const attempt = (me: PersonWithIdeas, name: IdeaId, answer: IdeaAnswer, options: AnswerOptions = {}) => {
  const { turn = 0, since = start, mark = me.mark } = options;
  return answerIdea(me, {
    policy,
    idea: name,
    answer,
    moment: { at: since, mark },
    at: start,
    turn,
    newMark,
  });
};
const answered = (me: PersonWithIdeas, name: IdeaId, answer: IdeaAnswer, turn = 0): PersonWithIdeas => {
  const result = attempt(me, name, answer, { turn });
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
};
const refusal = (...attempted: Parameters<typeof attempt>) => {
  const result = attempt(...attempted);
  return result.ok ? 'accepted' : result.refusal.code;
};
const common = (one: PersonWithIdeas, two: PersonWithIdeas, turn: number) =>
  ideasInCommon(menu, one.ideas, two.ideas, turn);

describe('the menu', () => {
  test('is short, and the text of every shipped idea passes the pressure check', () => {
    expect(menu.length).toBeLessThan(20);
    expect(new Set(menu).size).toBe(menu.length);
    for (const name of menu) {
      const message = ideaMessage(name);
      expect(message && render(message)).toMatch(/^[A-Z].*\.$/);
      expect(checkPressure(message ? render(message) : '', { kind: 'note', language: 'en' }).cues).toEqual(
        [],
      );
    }
  });
  test('adds the host’s own ideas and omits the ideas that the host removes', () => {
    const hosted = ideaMenu({ added: [idea('pottery'), walk], removed: [idea('bath')] });
    expect(hosted).toEqual([...menu.filter((name) => name !== 'bath'), 'pottery']);
    expect(ideaMessage(idea('pottery'))).toBeNull();
    expect(ideaMessage(idea('__proto__'))).toBeNull();
  });
  test('belongs to a catalog whose texts all pass the pressure check', () => {
    for (const [key, text] of Object.entries(catalogs['en'] ?? {})) {
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
  test('only if it is on the menu', () => {
    const yes = answered(ada, walk, 'yes');
    expect(ideasInCommon(ideaMenu({ removed: [walk] }), yes.ideas, yes.ideas, 1)).toEqual([]);
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
      const withoutMoment = { policy, idea: walk, answer, moment: null, at: start, turn: 0, newMark };
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
    expect(refusal(declineIdea(ada, { idea: walk, turn: 0, newMark }), walk, 'yes', { mark: ada.mark })).toBe(
      'momentPassed',
    );
  });
  test('is removed at the end of the couple', () => {
    expect(withoutIdeaAnswers(full)).toEqual(ada);
  });
});
