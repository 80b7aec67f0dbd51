import type { Crossed, Floor, Pairer, Reading } from '@attune/core';

/** One person of a tenant, with what is theirs alone. */
export interface Person extends Pairer {
  readonly name: string;
  readonly floor: Floor;
  readonly reading: Reading | null;
  /** How many words crossed to the partner this turn. */
  readonly crossed: Crossed | null;
}
