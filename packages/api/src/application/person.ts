import type {
  CheckIn,
  Consents,
  Crossed,
  Floor,
  IdeaAnswers,
  Pairer,
  Reading,
  Reflection,
} from '@attune/core';
import { partedAnswerer, partedReflector } from '@attune/core';

/** One person of a tenant, with what is theirs alone; the journal is kept apart, for it grows. */
export interface Person extends Pairer {
  /** As the host's sign-in names them; it tells their host, and nobody else, whose view changed. */
  readonly subject: string;
  readonly name: string;
  readonly floor: Floor;
  readonly reading: Reading | null;
  /** How many words crossed to the partner this turn. */
  readonly crossed: Crossed | null;
  /** Answers to ideas, in this couple. */
  readonly ideas: IdeaAnswers;
  readonly reflections: readonly Reflection[];
  readonly consents: Consents;
  /** The latest check-in in my journal, so that the same one, said again, is not kept twice. */
  readonly checkedIn: CheckIn | null;
}

/** What a couple's end leaves of a person: nothing that belonged to it. */
export const parted = (person: Person): Person => ({
  ...partedAnswerer(partedReflector(person)),
  couple: null,
});
