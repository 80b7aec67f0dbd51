import type { Moment } from '../../couple/moment.ts';
import { otherSide, type Side } from '../../couple/state.ts';
import { answerIdea, type IdeaRefusal } from '../../ideas/answer-idea.ts';
import { type IdeaAnswer, noAnswers, type PersonWithIdeas, withoutIdeaAnswers } from '../../ideas/answers.ts';
import { type CommonIdea, commonIdeas } from '../../ideas/common-ideas.ts';
import type { IdeaId, Mark } from '../../ids.ts';
import { defaultPolicy, type Policy } from '../../policy.ts';
import type { CheckedText } from '../../pressure/checked-text.ts';
import type { Arrival } from '../../reflection/arrival.ts';
import { arrivalPrompt } from '../../reflection/prompt.ts';
import type { PersonWithReflections, SharedCopy } from '../../reflection/reflection.ts';
import {
  type ShareRefusal,
  sharedReflections,
  shareReflection,
  unshareReflection,
  withoutSharedCopies,
} from '../../reflection/share.ts';
import { eraseReflection, writeReflection } from '../../reflection/write.ts';
import { accept, type Result, refuse } from '../../result.ts';
import type { Instant } from '../../time.ts';

/** A person who answers ideas and reflects, with one mark for both. */
export interface Person extends PersonWithIdeas, PersonWithReflections {
  /** When the person's pause began; null without one. The couple keeps it. */
  readonly pausedSince: Instant | null;
}
/** What two people keep outside their couple: answers to ideas, and one reflection each on how desire arrives. */
export interface SharingState {
  /** Whether the two are a couple. */
  readonly paired: boolean;
  /** The couple's turn; 0 while unpaired. */
  readonly turn: number;
  /** One person. */
  readonly a: Person;
  /** The other person. */
  readonly b: Person;
}
/** What one of the two sees of the other. */
export interface SharedView {
  /** The ideas that both see. */
  readonly inCommon: readonly CommonIdea[];
  /** The copies that the partner shares. */
  readonly shared: readonly SharedCopy[];
}
type MomentChoice = 'now' | 'beforeWriting' | 'beforeExit';
export type SharingAction =
  | {
      /** Answers an idea. */
      readonly type: 'answer';
      /** The idea. */
      readonly idea: IdeaId;
      /** The answer. */
      readonly answer: IdeaAnswer;
      /** Which moment the action carries. */
      readonly since: MomentChoice;
    }
  | {
      /** Writes an answer to the prompt about arrival. */
      readonly type: 'write';
      /** The answer. */
      readonly arrival: Arrival;
    }
  | {
      /** Shares the written answer. */
      readonly type: 'share';
      /** Which moment the action carries. */
      readonly since: MomentChoice;
    }
  | {
      /** An exit, or the end of a pause. It needs nothing else. */
      readonly type: 'unshare' | 'erase' | 'pause' | 'resume' | 'leave';
    };
export type SharingRefusal = IdeaRefusal['code'] | ShareRefusal['code'];

/** The rules that a search of ideas and reflections checks: the shipped functions, combined as a host combines them. */
export interface SharingRules {
  /** Decides one action of a person. */
  readonly decide: (
    before: SharingState,
    by: Side,
    action: SharingAction,
  ) => Result<SharingState, SharingRefusal>;
  /** Returns what one person sees of what both share. */
  readonly view: (state: SharingState, side: Side) => SharedView;
  /** Begins the next turn. */
  readonly nextTurn: (state: SharingState) => SharingState;
  /** Pairs the two again after one of them left. */
  readonly pairAgain: (state: SharingState) => SharingState;
}

export const tinyMenu = ['walk', 'bath'] as readonly string[] as readonly IdeaId[];
export const tinyTurns: Policy = { ...defaultPolicy, ideasPerTurn: 1, ideaRestTurns: 1, sharesPerTurn: 1 };
export const markOf: Readonly<Record<Side, Mark>> = { a: 'm-Ada' as Mark, b: 'm-Sam' as Mark };
export const freshMark = 'm-new' as Mark;
/** Every action is done at this instant; what was written before was so a little earlier. */
export const now = 10 as Instant;
export const before = 9 as Instant;
export const muchEarlier = 8 as Instant;

const momentOf = (person: Person, since: MomentChoice): Moment => ({
  at: since === 'beforeWriting' ? (8 as Instant) : now,
  mark: since === 'beforeExit' ? ('m-earlier' as Mark) : person.mark,
});

const person = (mark: Mark): Person => ({
  mark,
  pausedSince: null,
  ideas: noAnswers,
  crossed: null,
  reflections: [],
});
export const newSharingState: SharingState = {
  paired: true,
  turn: 0,
  a: person(markOf.a),
  b: person(markOf.b),
};

const afterLeaving = (left: Person): Person => ({
  ...withoutSharedCopies(withoutIdeaAnswers(left)),
  pausedSince: null,
});

/** The rules of ideas and reflections as `@attune/core` ships them. */
export const shippedSharingRules: SharingRules = {
  decide: (state, by, action) => {
    const me = state[by];
    const withMe = (next: Person): SharingState => (next === me ? state : { ...state, [by]: next });
    const at = now;
    const turn = state.paired ? state.turn : null;
    const policy = tinyTurns;
    switch (action.type) {
      case 'answer': {
        const { idea, answer } = action;
        const moment = momentOf(me, action.since);
        const partner = turn === null ? null : state[otherSide(by)].ideas;
        const answered = answerIdea(me, {
          ...{ policy, idea, answer, moment, at, turn, partner },
          newMark: freshMark,
        });
        return answered.ok ? accept(withMe(answered.value)) : refuse(answered.refusal.code);
      }
      case 'write':
        return accept(withMe(writeReflection(me, { prompt: arrivalPrompt, arrival: action.arrival }, at)));
      case 'share': {
        const check = (text: string) => accept(text as CheckedText);
        const moment = momentOf(me, action.since);
        const shared = shareReflection(me, { policy, prompt: arrivalPrompt, moment, at, turn, check });
        return shared.ok ? accept(withMe(shared.value)) : refuse(shared.refusal.code);
      }
      case 'unshare':
        return accept(withMe(unshareReflection(me, arrivalPrompt, freshMark)));
      case 'erase':
        return accept(withMe(eraseReflection(me, arrivalPrompt, freshMark)));
      case 'pause':
        return accept(
          state.paired ? withMe({ ...me, mark: freshMark, pausedSince: me.pausedSince ?? at }) : state,
        );
      case 'resume':
        return accept(me.pausedSince === null ? state : withMe({ ...me, pausedSince: null }));
      case 'leave':
        return accept(
          state.paired
            ? { paired: false, turn: 0, a: afterLeaving(state.a), b: afterLeaving(state.b) }
            : state,
        );
    }
  },
  view: ({ turn, ...state }, side) => {
    const theirs = state[otherSide(side)];
    return {
      inCommon: commonIdeas({ policy: tinyTurns, menu: tinyMenu, turn }, state[side].ideas, theirs.ideas),
      shared: sharedReflections(theirs, [arrivalPrompt], state[side].pausedSince),
    };
  },
  nextTurn: (state) => ({ ...state, turn: state.turn + 1 }),
  pairAgain: ({ a, b }) => ({
    paired: true,
    turn: 0,
    a: { ...a, mark: freshMark },
    b: { ...b, mark: freshMark },
  }),
};
