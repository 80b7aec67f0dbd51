import type { Side, Spacings } from '../../couple/state.ts';
import type { Policy } from '../../policy.ts';
import type { Instant } from '../../time.ts';
import type { Moves } from './actions.ts';

/** Returns all spacings that two people may bring into a new couple. No spacings come first. */
export function allSpacings(policy: Policy, moves: Moves): readonly Readonly<Record<Side, Spacings>>[] {
  const upTo = (span: number) => [
    null,
    ...Array.from({ length: span }, (_, index) => (index + 1) as Instant),
  ];
  const ofOne = upTo(moves === 'doors' ? 0 : policy.spacing).flatMap((spacing) =>
    upTo(moves === 'invitations' ? 0 : policy.doorSpacing).map(
      (doorSpacing): Spacings => ({ doorSpacing, spacing }),
    ),
  );
  return ofOne.flatMap((a) => ofOne.map((b) => ({ a, b })));
}
