import fc from 'fast-check';
import {
  adasDeeds,
  answersIdea,
  type Deed,
  doorOfAda,
  endings,
  invitations,
  noes,
  sharing,
  takingBack,
  yeses,
} from './ada-actions.ts';
import type { Pair } from './observer.ts';
import {
  answerIdea,
  doorOfSam,
  eachOfSam,
  invitation,
  invitationOfSam,
  leavingOfSam,
  namingAnIdea,
  noOfSam,
  pressing,
  type Sent,
  samsDeeds,
  yesOfSam,
} from './sam-actions.ts';
import { openIdeas, prompts, type Secret, secretPairs } from './secrets.ts';

/** How Ada answers when Sam asks to pair: to him it runs out, in each of these. */
export const hiddenAnswers = ['ignore', 'decline', 'cancel', 'newCode', 'elsewhere', 'erase'] as const;
export type HiddenAnswer = (typeof hiddenAnswers)[number];

/** One thing that is the same in both worlds, with the secrets that come before it. */
export interface Step {
  readonly secrets: Pair<readonly Secret[]>;
  readonly act: Act;
}
type Act =
  | { readonly type: 'wait'; readonly minutes: number }
  | { readonly type: 'ada'; readonly deed: Deed }
  | { readonly type: 'sam'; readonly sent: Sent }
  /** While unpaired: Sam asks Ada, and she does not confirm. */
  | { readonly type: 'ask'; readonly answers: Pair<HiddenAnswer> }
  | { readonly type: 'follow' };

const hour = 60;
const ofAda = (deed: Deed): Act => ({ type: 'ada', deed });
const ofSam = (sent: Sent): Act => ({ type: 'sam', sent });
const waiting = (...minutes: number[]): fc.Arbitrary<Act> =>
  fc.constantFrom(...minutes).map((each) => ({ type: 'wait' as const, minutes: each }));
const hidden = fc.constantFrom(...hiddenAnswers);
const ask = fc.tuple(hidden, hidden).map((answers): Act => ({ type: 'ask', answers }));

const single: fc.Arbitrary<Act> = fc.oneof(
  { weight: 4, arbitrary: waiting(1, 5, 14, 16, hour, 6 * hour, 8 * hour, 13 * hour) },
  { weight: 6, arbitrary: adasDeeds.map(ofAda) },
  { weight: 9, arbitrary: samsDeeds.map(ofSam) },
  { weight: 1, arbitrary: fc.constant({ type: 'follow' as const }) },
);

/** What comes to something only together, each part of it with secrets before it. */
const phrase: fc.Arbitrary<readonly Act[]> = fc.oneof<fc.Arbitrary<readonly Act[]>[]>(
  fc.tuple(waiting(20 * hour), invitationOfSam.map(ofSam), fc.oneof(yeses, yeses, noes).map(ofAda)),
  fc.tuple(waiting(20 * hour), invitations.map(ofAda), fc.oneof(yesOfSam, yesOfSam, noOfSam).map(ofSam)),
  fc.tuple(waiting(20 * hour), doorOfSam.map(ofSam), fc.oneof(doorOfAda, adasDeeds).map(ofAda)),
  fc.tuple(waiting(20 * hour), doorOfSam.map(ofSam)),
  fc.tuple(doorOfSam.map(ofSam), waiting(6 * hour), doorOfSam.map(ofSam)),
  fc.tuple(
    invitationOfSam.map(ofSam),
    fc.oneof(noes.map(ofAda), noOfSam.map(ofSam)),
    invitationOfSam.map(ofSam),
  ),
  fc
    .constantFrom(...prompts)
    .chain((prompt) => fc.tuple(sharing(prompt).map(ofAda), takingBack(prompt).map(ofAda))),
  fc
    .constantFrom(...openIdeas)
    .chain((idea) =>
      fc.tuple(
        fc.constant(ofAda(answersIdea(idea, 'YES'))),
        fc.constant(ofSam(answerIdea(idea, 'YES'))),
        waiting(24 * hour),
      ),
    ),
  fc.tuple(fc.oneof(endings.map(ofAda), leavingOfSam.map(ofSam)), ask, samsDeeds.map(ofSam)),
);

/** As many as the longest phrase has parts. */
const secrets = fc.tuple(secretPairs, secretPairs, secretPairs);
const some: fc.Arbitrary<readonly Step[]> = fc
  .record({
    acts: fc.oneof(
      { weight: 3, arbitrary: single.map((act): readonly Act[] => [act]) },
      { weight: 2, arbitrary: phrase },
    ),
    secrets,
  })
  .map(({ acts, secrets: kept }) => acts.map((act, n) => ({ secrets: kept[n] ?? [[], []], act })));

/** What happens between Ada and Sam in both worlds, and what Ada keeps to herself in either. */
export const histories: fc.Arbitrary<readonly Step[]> = fc
  .array(some, { minLength: 10, maxLength: 20, size: 'max' })
  .map((parts) => parts.flat());

/** An idea that is not in common, words that press, an invitation, and another while that one stands. */
const standing: readonly Act[] = [
  ...[namingAnIdea, pressing, invitation].map(ofSam),
  { type: 'wait', minutes: 1 },
  ofSam(invitation),
];

/** Through all that is refused to Sam, in a couple and out of one, with other secrets each time. */
export function onceThrough(seed: number): readonly Step[] {
  const [ending] = fc.sample(endings, { seed, numRuns: 1 });
  const [answers] = fc.sample(fc.tuple(hidden, hidden), { seed, numRuns: 1 });
  if (!ending || !answers) throw new Error('Nothing was drawn.');
  const each = eachOfSam.map(ofSam);
  const acts: readonly Act[] = [...standing, ...each, ofAda(ending), { type: 'ask', answers }, ...each];
  const kept = fc.sample(secretPairs, { seed, numRuns: acts.length });
  return acts.map((act, n) => ({ act, secrets: kept[n] ?? [[], []] }));
}
