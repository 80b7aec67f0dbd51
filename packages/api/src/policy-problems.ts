import { type PolicyProblem, policyBounds } from '@attune/core';
import { closestMatch } from './did-you-mean.ts';

/** Adds the closest field to the message about an unknown one. */
export const withSuggestions = (problems: readonly PolicyProblem[]): readonly PolicyProblem[] =>
  problems.map(({ field, message }) => {
    const closest = field in policyBounds ? null : closestMatch(field, Object.keys(policyBounds));
    return { field, message: closest === null ? message : `${message} Perhaps ${closest}?` };
  });
