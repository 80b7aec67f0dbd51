import { accept, type Result, refuse } from './result.ts';
import { hours, minutes, type Span } from './time.ts';

/** What a host may tune: spans in milliseconds, lengths in code points, and counts a turn. */
export interface Policy {
  /** How long a reading counts as known. */
  readonly fresh: Span;
  /** How long an open invitation stands before it fades. */
  readonly fades: Span;
  /** How long a mutual invitation stands. */
  readonly lasts: Span;
  /** The time between two invitations by the same person. */
  readonly spacing: Span;
  /** How long a door stays open. */
  readonly doorLasts: Span;
  /** How long a match stands. */
  readonly matchLasts: Span;
  /** The time between two door openings by the same person. */
  readonly doorSpacing: Span;
  /** How long a closed invitation is still shown to whom it may be shown. */
  readonly shownFor: Span;
  /** How old a moment may be when something that opens is said from it. */
  readonly moment: Span;
  /** How long a pairing code, and a request made with it, lasts. */
  readonly pairingLasts: Span;
  readonly noteMax: number;
  readonly nameMax: number;
  readonly reflectionMax: number;
  /** How many ideas may newly be answered with yes in a turn. */
  readonly ideasPerTurn: number;
  /** How many words (names, shared reflections) may newly cross to a partner in a turn. */
  readonly sharesPerTurn: number;
}

/** What holds where a host sets nothing else. It breaks no law. */
export const defaultPolicy: Policy = {
  fresh: hours(8),
  fades: hours(8),
  lasts: hours(8),
  spacing: hours(20),
  doorLasts: hours(6),
  matchLasts: hours(6),
  doorSpacing: hours(20),
  shownFor: hours(24),
  moment: minutes(15),
  pairingLasts: minutes(15),
  noteMax: 280,
  nameMax: 40,
  reflectionMax: 1_000,
  ideasPerTurn: 3,
  sharesPerTurn: 3,
};

/** What is not right about one setting; `field` is empty when it is about the settings as a whole. */
export interface PolicyProblem {
  readonly field: string;
  /** What would be right, as a sentence. */
  readonly message: string;
}

/** The longest span a policy may name: a hundred years, well within exact integers. */
const longest: Span = hours(24) * 36_525;

const fields = Object.keys(defaultPolicy) as (keyof Policy)[];

/**
 * Reads a policy from settings that name some of its fields; the others keep their defaults. Refuses, with
 * every problem at once, what is not a whole number above 0, what has no such name, and what would break a law.
 */
export function parsePolicy(settings: unknown): Result<Policy, readonly PolicyProblem[]> {
  if (typeof settings !== 'object' || settings === null || Array.isArray(settings)) {
    return refuse([{ field: '', message: 'A policy is an object of numbers, such as { fades: 28800000 }.' }]);
  }
  const problems: PolicyProblem[] = [];
  const policy = { ...defaultPolicy };
  for (const [field, value] of Object.entries(settings)) {
    const known = fields.find((name) => name === field);
    if (!known) {
      problems.push({ field, message: `A policy has no field of this name; it has ${fields.join(', ')}.` });
    } else if (!Number.isSafeInteger(value) || value <= 0 || value > longest) {
      problems.push({ field, message: `A whole number from 1 to ${longest} fits here.` });
    } else {
      policy[known] = value;
    }
  }
  if (problems.length === 0) problems.push(...lawBreaks(policy));
  return problems.length === 0 ? accept(policy) : refuse(problems);
}

function lawBreaks(policy: Policy): PolicyProblem[] {
  const { fresh, fades, lasts, spacing, shownFor, doorLasts, matchLasts, doorSpacing, moment } = policy;
  const rules: readonly [boolean, keyof Policy, string][] = [
    [
      fades <= fresh,
      'fades',
      'An invitation fades no later than the reading it was sent from: at most `fresh`.',
    ],
    [spacing >= fades + lasts, 'spacing', 'Spacing outlasts one invitation: at least `fades` + `lasts`.'],
    [shownFor >= spacing, 'shownFor', 'What closed is shown while its spacing runs: at least `spacing`.'],
    [
      doorSpacing >= doorLasts + matchLasts,
      'doorSpacing',
      'Door spacing outlasts one door and its match: at least `doorLasts` + `matchLasts`.',
    ],
    [
      moment < spacing && moment < doorSpacing,
      'moment',
      'A moment passes before its request, arriving again, could open anew: below `spacing` and `doorSpacing`.',
    ],
  ];
  return rules.filter(([holds]) => !holds).map(([, field, message]) => ({ field, message }));
}
