import type { Moment } from '../../couple/moment.ts';
import { otherSide, type Side } from '../../couple/state.ts';
import { answerIdea, type IdeaRefusal } from '../../ideas/answer-idea.ts';
import { type IdeaAnswer, noAnswers, type PersonWithIdeas, withoutIdeaAnswers } from '../../ideas/answers.ts';
import { ideasInCommon } from '../../ideas/common-ideas.ts';
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

/** Somebody who answers ideas and reflects, with one mark for both. */
export interface Person extends PersonWithIdeas, PersonWithReflections {}
/** What two people hold beside their couple: ideas answered, one reflection each on how desire arrives. */
export interface SharingState {
  readonly paired: boolean;
  /** The couple's turn; 0 while unpaired. */
  readonly turn: number;
  readonly a: Person;
  readonly b: Person;
}
/** What one of the two sees of the other. */
export interface Glimpse {
  readonly inCommon: readonly IdeaId[];
  readonly shared: readonly SharedCopy[];
}
export type Since = 'now' | 'beforeWriting' | 'beforeExit';
export type Deed =
  | { readonly type: 'answer'; readonly idea: IdeaId; readonly answer: IdeaAnswer; readonly since: Since }
  | { readonly type: 'write'; readonly arrival: Arrival }
  | { readonly type: 'share'; readonly since: Since }
  | { readonly type: 'unshare' | 'erase' | 'leave' };
export type SharingRefusal = IdeaRefusal['code'] | ShareRefusal['code'];

/** What a search of ideas holds to its laws: the shipped functions, put together as a host does. */
export interface SharingRules {
  readonly decide: (before: SharingState, by: Side, deed: Deed) => Result<SharingState, SharingRefusal>;
  readonly glimpse: (beside: SharingState, side: Side) => Glimpse;
  /** The next turn begins. */
  readonly turn: (beside: SharingState) => SharingState;
  /** The two, unpaired, pair anew. */
  readonly pairAgain: (beside: SharingState) => SharingState;
}

export const tinyMenu = ['walk', 'bath'] as readonly string[] as readonly IdeaId[];
export const tinyTurns: Policy = { ...defaultPolicy, ideasPerTurn: 1, sharesPerTurn: 1 };
export const markOf: Readonly<Record<Side, Mark>> = { a: 'm-Ada' as Mark, b: 'm-Sam' as Mark };
export const freshMark = 'm-new' as Mark;
/** Every deed is done at this instant; what was written before was so a little earlier. */
export const now = 10 as Instant;
export const before = 9 as Instant;

export const momentOf = (person: Person, since: Since): Moment => ({
  at: since === 'beforeWriting' ? (8 as Instant) : now,
  mark: since === 'beforeExit' ? ('m-earlier' as Mark) : person.mark,
});

const person = (mark: Mark): Person => ({ mark, ideas: noAnswers, crossed: null, reflections: [] });
export const newSharingState: SharingState = {
  paired: true,
  turn: 0,
  a: person(markOf.a),
  b: person(markOf.b),
};

const alone = (left: Person): Person => withoutSharedCopies(withoutIdeaAnswers(left));

/** The rules beside the couple as `@attune/core` ships them. */
export const shippedSharingRules: SharingRules = {
  decide: (beside, by, deed) => {
    const me = beside[by];
    const mine = (done: Person): SharingState => (done === me ? beside : { ...beside, [by]: done });
    const at = now;
    const turn = beside.paired ? beside.turn : null;
    const policy = tinyTurns;
    switch (deed.type) {
      case 'answer': {
        const { idea, answer } = deed;
        const said = momentOf(me, deed.since);
        const answered = answerIdea(me, { policy, idea, answer, moment: said, at, turn, newMark: freshMark });
        return answered.ok ? accept(mine(answered.value)) : refuse(answered.refusal.code);
      }
      case 'write':
        return accept(mine(writeReflection(me, { prompt: arrivalPrompt, arrival: deed.arrival }, at)));
      case 'share': {
        const check = (text: string) => accept(text as CheckedText);
        const said = momentOf(me, deed.since);
        const shared = shareReflection(me, { policy, prompt: arrivalPrompt, moment: said, at, turn, check });
        return shared.ok ? accept(mine(shared.value)) : refuse(shared.refusal.code);
      }
      case 'unshare':
        return accept(mine(unshareReflection(me, arrivalPrompt, freshMark)));
      case 'erase':
        return accept(mine(eraseReflection(me, arrivalPrompt, freshMark)));
      case 'leave':
        return accept(
          beside.paired ? { paired: false, turn: 0, a: alone(beside.a), b: alone(beside.b) } : beside,
        );
    }
  },
  glimpse: ({ turn, ...beside }, side) => {
    const theirs = beside[otherSide(side)];
    return {
      inCommon: ideasInCommon(tinyMenu, beside[side].ideas, theirs.ideas, turn),
      shared: sharedReflections(theirs, [arrivalPrompt]),
    };
  },
  turn: (beside) => ({ ...beside, turn: beside.turn + 1 }),
  pairAgain: ({ a, b }) => ({
    paired: true,
    turn: 0,
    a: { ...a, mark: freshMark },
    b: { ...b, mark: freshMark },
  }),
};
