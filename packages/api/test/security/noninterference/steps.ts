import fc from 'fast-check';
import {
  type AdaAction,
  adaActions,
  adaAnswersIdea,
  adaEndsCouple,
  adaInvites,
  adaOpensDoor,
  adaSaysNo,
  adaSaysYes,
  adaShares,
  adaUnshares,
} from './ada-actions.ts';
import type { Pair } from './observer.ts';
import {
  everyRefusedRequest,
  invitation,
  invitationWithIdea,
  pressingInvitation,
  type SamRequest,
  samAnswersIdea,
  samInvites,
  samLeaves,
  samOpensDoor,
  samRequests,
  samSaysNo,
  samSaysYes,
} from './sam-actions.ts';
import { prompts, type Secret, secretPairs, sharedIdeas } from './secrets.ts';

/** Ada's answers to Sam's pairing request after which he only sees it expire. */
export const hiddenAnswers = ['ignore', 'decline', 'cancel', 'newCode', 'elsewhere', 'erase'] as const;
export type HiddenAnswer = (typeof hiddenAnswers)[number];

/** An event that is the same in both worlds, and Ada's secrets before it. */
export interface Step {
  readonly secrets: Pair<readonly Secret[]>;
  readonly event: Event;
}
type Event =
  | { readonly type: 'wait'; readonly minutes: number }
  | { readonly type: 'ada'; readonly action: AdaAction }
  | { readonly type: 'sam'; readonly request: SamRequest }
  /** While unpaired: Sam sends Ada a request, and she does not confirm. */
  | { readonly type: 'ask'; readonly answers: Pair<HiddenAnswer> }
  | { readonly type: 'follow' };

const hour = 60;
const byAda = (action: AdaAction): Event => ({ type: 'ada', action });
const bySam = (request: SamRequest): Event => ({ type: 'sam', request });
const wait = (...choices: number[]): fc.Arbitrary<Event> =>
  fc.constantFrom(...choices).map((minutes) => ({ type: 'wait' as const, minutes }));
const hiddenAnswer = fc.constantFrom(...hiddenAnswers);
const ask = fc.tuple(hiddenAnswer, hiddenAnswer).map((answers): Event => ({ type: 'ask', answers }));

const singleEvent: fc.Arbitrary<Event> = fc.oneof(
  { weight: 4, arbitrary: wait(1, 5, 14, 16, hour, 6 * hour, 8 * hour, 13 * hour) },
  { weight: 6, arbitrary: adaActions.map(byAda) },
  { weight: 9, arbitrary: samRequests.map(bySam) },
  { weight: 1, arbitrary: fc.constant({ type: 'follow' as const }) },
);

/** Sequences of events that have an effect only together. Secrets run before each event. */
const sequence: fc.Arbitrary<readonly Event[]> = fc.oneof<fc.Arbitrary<readonly Event[]>[]>(
  fc.tuple(wait(20 * hour), samInvites.map(bySam), fc.oneof(adaSaysYes, adaSaysYes, adaSaysNo).map(byAda)),
  fc.tuple(wait(20 * hour), adaInvites.map(byAda), fc.oneof(samSaysYes, samSaysYes, samSaysNo).map(bySam)),
  fc.tuple(wait(20 * hour), samOpensDoor.map(bySam), fc.oneof(adaOpensDoor, adaActions).map(byAda)),
  fc.tuple(wait(20 * hour), samOpensDoor.map(bySam)),
  fc.tuple(samOpensDoor.map(bySam), wait(6 * hour), samOpensDoor.map(bySam)),
  fc.tuple(
    samInvites.map(bySam),
    fc.oneof(adaSaysNo.map(byAda), samSaysNo.map(bySam)),
    samInvites.map(bySam),
  ),
  fc
    .constantFrom(...prompts)
    .chain((prompt) => fc.tuple(adaShares(prompt).map(byAda), adaUnshares(prompt).map(byAda))),
  fc
    .constantFrom(...sharedIdeas)
    .chain((idea) =>
      fc.tuple(
        fc.constant(byAda(adaAnswersIdea(idea, 'YES'))),
        fc.constant(bySam(samAnswersIdea(idea, 'YES'))),
        wait(24 * hour),
      ),
    ),
  fc.tuple(fc.oneof(adaEndsCouple.map(byAda), samLeaves.map(bySam)), ask, samRequests.map(bySam)),
);

/** One for each event of the longest sequence. */
const secrets = fc.tuple(secretPairs, secretPairs, secretPairs);
const someSteps: fc.Arbitrary<readonly Step[]> = fc
  .record({
    events: fc.oneof(
      { weight: 3, arbitrary: singleEvent.map((event): readonly Event[] => [event]) },
      { weight: 2, arbitrary: sequence },
    ),
    secrets,
  })
  .map(({ events, secrets: pairs }) => events.map((event, n) => ({ secrets: pairs[n] ?? [[], []], event })));

/** Histories of Ada and Sam in both worlds, with Ada's secrets in each. */
export const histories: fc.Arbitrary<readonly Step[]> = fc
  .array(someSteps, { minLength: 10, maxLength: 20, size: 'max' })
  .map((parts) => parts.flat());

/** Invitations with an idea that is not in common, with a pressing note, valid, and while one is open. */
const openingEvents: readonly Event[] = [
  ...[invitationWithIdea, pressingInvitation, invitation].map(bySam),
  { type: 'wait', minutes: 1 },
  bySam(invitation),
];

/** A history with every refusal to Sam, in a couple and unpaired, with different secrets each time. */
export function everyRefusal(seed: number): readonly Step[] {
  const [ending] = fc.sample(adaEndsCouple, { seed, numRuns: 1 });
  const [[adaInviting, samDeclining] = []] = fc.sample(fc.tuple(adaInvites, samSaysNo), { seed, numRuns: 1 });
  const [answers] = fc.sample(fc.tuple(hiddenAnswer, hiddenAnswer), { seed, numRuns: 1 });
  if (!ending || !answers || !adaInviting || !samDeclining) throw new Error('fast-check returned no sample.');
  const requests = everyRefusedRequest.map(bySam);
  const events: readonly Event[] = [
    byAda(adaInviting),
    bySam(invitation),
    bySam(samDeclining),
    ...openingEvents,
    ...requests,
    byAda(ending),
    { type: 'ask', answers },
    ...requests,
  ];
  const pairs = fc.sample(secretPairs, { seed, numRuns: events.length });
  return events.map((event, n) => ({ event, secrets: pairs[n] ?? [[], []] }));
}
