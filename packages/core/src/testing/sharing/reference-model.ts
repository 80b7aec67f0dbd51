import { otherSide, type Side, sides } from '../../couple/state.ts';
import type { IdeaAnswer } from '../../ideas/answers.ts';
import type { IdeaId } from '../../ids.ts';
import type { Arrival } from '../../reflection/arrival.ts';
import { type Deed, type Glimpse, type SharingRefusal, tinyMenu, tinyTurns } from './sharing-state.ts';

/**
 * What the rulebook says of ideas and of one reflection, written a second time and in another way: as what
 * each said since when, with no function of the rules under test.
 */
export interface ExpectedPerson {
  readonly said: Readonly<Record<string, { readonly answer: IdeaAnswer; readonly since: number }>>;
  /** New yeses, and words that crossed, in this turn. */
  readonly yeses: number;
  readonly crossed: number;
  readonly written: Arrival | null;
  readonly shared: Arrival | null;
}
export interface Expected {
  readonly paired: boolean;
  readonly turn: number;
  readonly a: ExpectedPerson;
  readonly b: ExpectedPerson;
}
const silent: ExpectedPerson = { said: {}, yeses: 0, crossed: 0, written: null, shared: null };
export const expectedAtFirst: Expected = { paired: true, turn: 0, a: silent, b: silent };

/** What a deed is to bring: a refusal, or what is so afterwards; `same` when nothing at all is to change. */
export function expectedOf(now: Expected, by: Side, deed: Deed): SharingRefusal | 'same' | Expected {
  const me = now[by];
  const become = (change: Partial<ExpectedPerson>): Expected => ({ ...now, [by]: { ...me, ...change } });
  switch (deed.type) {
    case 'answer': {
      const { idea, answer, since } = deed;
      const said = { ...me.said, [idea]: { answer, since: now.turn } };
      const repeated = me.said[idea]?.answer === answer;
      if (answer === 'no') return repeated || !now.paired ? now : become({ said });
      if (!now.paired) return 'notPaired';
      if (repeated) return 'same';
      if (since === 'beforeExit') return 'momentPassed';
      if (answer === 'maybe') return become({ said });
      return me.yeses < tinyTurns.ideasPerTurn ? become({ said, yeses: me.yeses + 1 }) : 'turnFull';
    }
    case 'write':
      return me.written === deed.arrival ? 'same' : become({ written: deed.arrival });
    case 'share': {
      if (!now.paired) return 'notPaired';
      if (me.written === null || me.written === me.shared) return 'same';
      if (deed.since !== 'now') return 'momentPassed';
      return me.crossed < tinyTurns.sharesPerTurn
        ? become({ shared: me.written, crossed: me.crossed + 1 })
        : 'turnFull';
    }
    case 'unshare':
      return become({ shared: null });
    case 'erase':
      return become({ shared: null, written: null });
    case 'leave':
      return now.paired ? parted(now) : 'same';
  }
}

const parted = ({ a, b }: Expected): Expected => ({
  paired: false,
  turn: 0,
  a: { ...silent, written: a.written },
  b: { ...silent, written: b.written },
});

export const expectedNextTurn = ({ turn, a, b, paired }: Expected): Expected => ({
  paired,
  turn: turn + 1,
  a: { ...a, yeses: 0, crossed: 0 },
  b: { ...b, yeses: 0, crossed: 0 },
});

export const isCommon = (now: Expected, idea: IdeaId): boolean =>
  sides.every((side) => {
    const said = now[side].said[idea];
    return said !== undefined && said.answer === 'yes' && said.since < now.turn;
  });

/** What a side is to see of the other. */
export function expectedGlimpse(now: Expected, side: Side): Glimpse {
  const { shared } = now[otherSide(side)];
  return {
    inCommon: tinyMenu.filter((idea) => isCommon(now, idea)),
    shared: shared === null ? [] : [{ prompt: 'arrival', arrival: shared }],
  };
}
