import { otherSide, type Side, sides } from '../../couple/state.ts';
import type { IdeaAnswer } from '../../ideas/answers.ts';
import type { IdeaId } from '../../ids.ts';
import type { Arrival } from '../../reflection/arrival.ts';
import {
  type SharedView,
  type SharingAction,
  type SharingRefusal,
  tinyMenu,
  tinyTurns,
} from './sharing-state.ts';

/**
 * A reference model: what the rulebook says of ideas and of one reflection, written a second time. It keeps what each
 * person answered and since which turn, and uses no function of the rules under test.
 */
export interface ExpectedPerson {
  readonly answers: Readonly<Record<string, { readonly answer: IdeaAnswer; readonly since: number }>>;
  /** For each idea, the turn in which this person took a yes back while both saw it listed. */
  readonly takenBack: Readonly<Record<string, number>>;
  /** The number of new yeses in this turn. */
  readonly yeses: number;
  /** The number of shares in this turn. */
  readonly shares: number;
  readonly written: Arrival | null;
  readonly shared: Arrival | null;
  readonly paused: boolean;
  /** Whether this person shared since their partner's pause began. */
  readonly sharedDuringPause: boolean;
}
export interface ExpectedState {
  readonly paired: boolean;
  readonly turn: number;
  readonly a: ExpectedPerson;
  readonly b: ExpectedPerson;
}
const initialPerson: ExpectedPerson = {
  answers: {},
  takenBack: {},
  yeses: 0,
  shares: 0,
  written: null,
  shared: null,
  paused: false,
  sharedDuringPause: false,
};
export const initialExpected: ExpectedState = { paired: true, turn: 0, a: initialPerson, b: initialPerson };

/** Returns the expected result of an action: a refusal, the next state, or `same` when nothing may change. */
export function expectedOf(
  now: ExpectedState,
  by: Side,
  action: SharingAction,
): SharingRefusal | 'same' | ExpectedState {
  const me = now[by];
  const become = (change: Partial<ExpectedPerson>): ExpectedState => ({ ...now, [by]: { ...me, ...change } });
  switch (action.type) {
    case 'answer': {
      const { idea, answer, since } = action;
      const answers = { ...me.answers, [idea]: { answer, since: now.turn } };
      const repeated = me.answers[idea]?.answer === answer;
      const takenBack = isListedFor(now, idea) ? { ...me.takenBack, [idea]: now.turn } : me.takenBack;
      if (answer === 'no') return repeated || !now.paired ? now : become({ answers, takenBack });
      if (!now.paired) return 'notPaired';
      if (repeated) return 'same';
      if (since === 'beforeExit') return 'momentPassed';
      if (answer === 'maybe') return become({ answers, takenBack });
      return me.yeses < tinyTurns.ideasPerTurn ? become({ answers, yeses: me.yeses + 1 }) : 'turnFull';
    }
    case 'write':
      return me.written === action.arrival ? 'same' : become({ written: action.arrival });
    case 'share': {
      if (!now.paired) return 'notPaired';
      if (me.written === null || me.written === me.shared) return 'same';
      if (action.since !== 'now') return 'momentPassed';
      return me.shares < tinyTurns.sharesPerTurn
        ? become({
            shared: me.written,
            shares: me.shares + 1,
            sharedDuringPause: now[otherSide(by)].paused,
          })
        : 'turnFull';
    }
    case 'unshare':
      return become({ shared: null, sharedDuringPause: false });
    case 'erase':
      return become({ shared: null, written: null, sharedDuringPause: false });
    case 'pause':
      return now.paired ? become({ paused: true }) : 'same';
    case 'resume': {
      if (!me.paused) return 'same';
      const them = { ...now[otherSide(by)], sharedDuringPause: false };
      return { ...become({ paused: false }), [otherSide(by)]: them };
    }
    case 'leave':
      return now.paired ? afterLeaving(now) : 'same';
  }
}

const afterLeaving = ({ a, b }: ExpectedState): ExpectedState => ({
  paired: false,
  turn: 0,
  a: { ...initialPerson, written: a.written },
  b: { ...initialPerson, written: b.written },
});

export const expectedNextTurn = ({ turn, a, b, paired }: ExpectedState): ExpectedState => ({
  paired,
  turn: turn + 1,
  a: { ...a, yeses: 0, shares: 0 },
  b: { ...b, yeses: 0, shares: 0 },
});

/** Whether a yes counts: it is from an earlier turn, and the idea does not rest after it was taken back. */
function counts({ turn, ...now }: ExpectedState, side: Side, idea: IdeaId): boolean {
  const { answers, takenBack } = now[side];
  const given = answers[idea];
  const restsUntil = (takenBack[idea] ?? -1 - tinyTurns.ideaRestTurns) + tinyTurns.ideaRestTurns;
  return given !== undefined && given.answer === 'yes' && given.since < turn && restsUntil < turn;
}

/** Whether both like an idea. */
export const isCommon = (now: ExpectedState, idea: IdeaId): boolean =>
  sides.every((side) => counts(now, side, idea));

/** Whether both see an idea listed: each yes counts, or was taken back in this turn while it was listed. */
export const isListedFor = (now: ExpectedState, idea: IdeaId): boolean =>
  sides.every((side) => now[side].takenBack[idea] === now.turn || counts(now, side, idea));

/** Returns what a side may see of the other. */
export function expectedView(now: ExpectedState, side: Side): SharedView {
  const { shared, sharedDuringPause } = now[otherSide(side)];
  const isHidden = shared === null || (now[side].paused && sharedDuringPause);
  return {
    inCommon: tinyMenu
      .filter((idea) => isListedFor(now, idea))
      .map((idea) => ({ idea, stands: isCommon(now, idea) })),
    shared: isHidden ? [] : [{ prompt: 'arrival', arrival: shared }],
  };
}
