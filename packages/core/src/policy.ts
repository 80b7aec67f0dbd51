import { accept, type Result, refuse } from './result.ts';
import { hours, minutes, type Span } from './time.ts';

/** The settings of a host: spans in milliseconds, lengths in code points, and counts per turn. */
export interface Policy {
  /** How long a reading stays fresh. */
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
  /** How long a closed invitation stays visible to those who may see it. */
  readonly shownFor: Span;
  /** The maximum age of the moment of an opening. */
  readonly moment: Span;
  /** How long a pairing code and its request last. */
  readonly pairingLasts: Span;
  readonly noteMax: number;
  readonly nameMax: number;
  readonly reflectionMax: number;
  /** How many ideas a person may newly answer with yes in a turn. */
  readonly ideasPerTurn: number;
  /** How many texts (names and shared reflections) a person may newly share with their partner in a turn. */
  readonly sharesPerTurn: number;
  /** How many turns a withdrawn yes to an idea rests before a new yes to it counts. */
  readonly ideaRestTurns: number;
}

/** The policy that applies unless a host changes it. It satisfies all laws. */
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
  ideaRestTurns: 7,
};

/** What is wrong with one setting. `field` is empty if the settings as a whole are wrong. */
export interface PolicyProblem {
  readonly field: string;
  /** Says how to fix it, as a sentence. */
  readonly message: string;
}

/** The highest value of a setting: one hundred years in milliseconds, which a number represents exactly. */
const highest: number = hours(24) * 36_525;

const fields = Object.keys(defaultPolicy) as (keyof Policy)[];

/**
 * Parses a policy. A missing field keeps its default. Refuses unknown fields, values other than whole numbers above 0,
 * and combinations that break a law. Returns all problems at once.
 */
export function parsePolicy(settings: unknown): Result<Policy, readonly PolicyProblem[]> {
  if (typeof settings !== 'object' || settings === null || Array.isArray(settings)) {
    return refuse([{ field: '', message: 'Use an object of numbers, such as { fades: 28800000 }.' }]);
  }
  const problems: PolicyProblem[] = [];
  const policy = { ...defaultPolicy };
  for (const [field, value] of Object.entries(settings)) {
    const known = fields.find((name) => name === field);
    if (!known) {
      problems.push({ field, message: `There is no such field. Use one of: ${fields.join(', ')}.` });
    } else if (!Number.isSafeInteger(value) || value <= 0 || value > highest) {
      problems.push({ field, message: `Use a whole number from 1 to ${highest}.` });
    } else {
      policy[known] = value;
    }
  }
  if (problems.length === 0) problems.push(...brokenRules(policy));
  return problems.length === 0 ? accept(policy) : refuse(problems);
}

/** The rules between settings without which a law would not hold. */
function brokenRules(policy: Policy): PolicyProblem[] {
  const { fresh, fades, lasts, spacing, shownFor, doorLasts, matchLasts, doorSpacing, moment } = policy;
  const rules: readonly [boolean, keyof Policy, string][] = [
    [
      fades <= fresh,
      'fades',
      'Use at most `fresh`: an invitation fades no later than the reading that it was sent from.',
    ],
    [spacing >= fades + lasts, 'spacing', 'Use at least `fades` + `lasts`: spacing outlasts one invitation.'],
    [
      shownFor >= spacing,
      'shownFor',
      'Use at least `spacing`: a closed invitation is shown while its spacing runs.',
    ],
    [
      doorSpacing >= doorLasts + matchLasts,
      'doorSpacing',
      'Use at least `doorLasts` + `matchLasts`: door spacing outlasts one door and its match.',
    ],
    [
      moment < spacing && moment < doorSpacing,
      'moment',
      'Use less than `spacing` and `doorSpacing`: otherwise, a repeated request could invite or open a door again.',
    ],
  ];
  return rules.filter(([holds]) => !holds).map(([, field, message]) => ({ field, message }));
}
