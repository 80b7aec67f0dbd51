import { accept, type Result, refuse } from './result.ts';
import { hours, minutes, type Span } from './time.ts';

/** What the rules run with: spans in milliseconds, lengths in code points, and counts. `parsePolicy` makes one. */
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
  /** The maximum length of a note, in code points. */
  readonly noteMax: number;
  /** The maximum length of a display name, in code points. */
  readonly nameMax: number;
  /** The maximum length of a reflection, in code points. */
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

/** Marks a type as a policy for tests. It exists at compile time only. */
declare const forTests: unique symbol;

/**
 * A policy for tests, demos and simulations, whose spans can be as short as 1 ms. `testPolicy` of
 * `@attune/core/testing` makes one. The rules accept it, and `PolicySettings` do not.
 */
export interface TestPolicy extends Policy {
  readonly [forTests]: true;
}

/** What a host sets; a missing field keeps its default. `parsePolicy` checks the values. */
export type PolicySettings = Partial<Policy> & { readonly [forTests]?: never };

/** The lowest and the highest value of a setting: milliseconds, code points, or a count. */
export interface PolicyBounds {
  /** The unit of both bounds. */
  readonly unit: 'milliseconds' | 'code points' | 'count';
  /** The lowest value. */
  readonly least: number;
  /** The highest value. */
  readonly most: number;
}
const spanFrom = (least: Span, most: Span): PolicyBounds => ({ unit: 'milliseconds', least, most });
const upTo = (most: number, unit: PolicyBounds['unit']): PolicyBounds => ({ unit, least: 1, most });

const days = (count: number): Span => hours(24 * count);
const upToADay = spanFrom(minutes(1), hours(24));
const spacings = spanFrom(hours(12), days(7));
const upToAnHour = spanFrom(minutes(1), hours(1));

/** The bounds of each setting. `parsePolicy` also checks how settings relate, such as `fades` to `fresh`. */
export const policyBounds: Readonly<Record<keyof Policy, PolicyBounds>> = {
  fresh: upToADay,
  fades: upToADay,
  lasts: upToADay,
  spacing: spacings,
  doorLasts: upToADay,
  matchLasts: upToADay,
  doorSpacing: spacings,
  shownFor: spacings,
  moment: upToAnHour,
  pairingLasts: upToAnHour,
  noteMax: upTo(1_000, 'code points'),
  nameMax: upTo(80, 'code points'),
  reflectionMax: upTo(4_000, 'code points'),
  ideasPerTurn: upTo(5, 'count'),
  sharesPerTurn: upTo(5, 'count'),
  ideaRestTurns: upTo(30, 'count'),
};

/** What is wrong with one setting. `field` is empty if the settings as a whole are wrong. */
export interface PolicyProblem {
  /** The name of the setting. */
  readonly field: string;
  /** Says how to fix it, as a sentence. */
  readonly message: string;
}

const fields = Object.keys(policyBounds) as (keyof Policy)[];

/**
 * Parses a policy. A missing field keeps its default. Refuses unknown fields, values outside of `policyBounds`, and
 * combinations that break a law. Returns all problems at once.
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
    } else if (!isWithin(policyBounds[known], value)) {
      problems.push({ field, message: boundsText(policyBounds[known]) });
    } else {
      policy[known] = value;
    }
  }
  // An invalid field kept its default, so a relation would compare the wrong value.
  const invalid = new Set(problems.map(({ field }) => field));
  const comparable = relations.filter(({ field, sum }) => ![field, ...sum].some((name) => invalid.has(name)));
  problems.push(...comparable.flatMap((relation) => brokenRelation(policy, relation)));
  return problems.length === 0 ? accept(policy) : refuse(problems);
}

const isWithin = ({ least, most }: PolicyBounds, value: unknown): value is number =>
  Number.isSafeInteger(value) && least <= (value as number) && (value as number) <= most;

function boundsText({ unit, least, most }: PolicyBounds): string {
  const counted = unit === 'count' ? '' : ` of ${unit}`;
  const numbers = `a whole number${counted} from ${least} to ${most}.`;
  return unit === 'milliseconds'
    ? `Use ${spanText(least)} to ${spanText(most)}: ${numbers}`
    : `Use ${numbers}`;
}

function spanText(span: Span): string {
  if (span % days(1) === 0 && span > days(1)) return `${span / days(1)} d`;
  if (span % hours(1) === 0) return `${span / hours(1)} h`;
  return span % minutes(1) === 0 ? `${span / minutes(1)} min` : `${span} ms`;
}

/** A field is at least, or at most, as long as the sum of others. */
interface Relation {
  readonly field: keyof Policy;
  readonly limit: 'at least' | 'at most';
  readonly sum: readonly (keyof Policy)[];
  readonly reason: string;
}

const relations: readonly Relation[] = [
  {
    field: 'fades',
    limit: 'at most',
    sum: ['fresh'],
    reason: 'an invitation fades no later than the reading that it was sent from',
  },
  {
    field: 'spacing',
    limit: 'at least',
    sum: ['fades', 'lasts'],
    reason: 'spacing outlasts one invitation',
  },
  {
    field: 'shownFor',
    limit: 'at least',
    sum: ['spacing'],
    reason: 'a closed invitation is shown while its spacing runs',
  },
  {
    field: 'doorSpacing',
    limit: 'at least',
    sum: ['doorLasts', 'matchLasts'],
    reason: 'door spacing outlasts one door and its match',
  },
];

function brokenRelation(policy: Policy, { field, limit, sum, reason }: Relation): PolicyProblem[] {
  const total = sum.reduce((so, name) => so + policy[name], 0);
  if (limit === 'at least' ? policy[field] >= total : policy[field] <= total) return [];
  const names = sum.map((name) => `\`${name}\``).join(' + ');
  return [
    { field, message: `Use ${limit} ${names}, here ${spanText(total)} (${total} milliseconds): ${reason}.` },
  ];
}
