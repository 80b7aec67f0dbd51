import type {
  AnsweredIdea,
  CheckIn,
  Consents,
  Floor,
  IdeaAnswers,
  PairingPerson,
  Reading,
  Reflection,
  ShareCount,
} from '@attune/core';
import { partedAnswerer, partedReflector } from '@attune/core';

/**
 * The side of a person that faces others: what may cross, and nothing else. A partner's look works with this alone,
 * so that not even how long it takes tells of what somebody keeps to themselves.
 */
export interface SharedProfile extends Pick<PairingPerson, 'id' | 'couple' | 'pairing'> {
  /** As the host's sign-in names them; it tells their host, and nobody else, whose view changed. */
  readonly subject: string;
  readonly name: string;
  /** Of the answers to ideas in this couple, the yeses. */
  readonly ideas: { readonly answered: readonly AnsweredIdea[] };
  /** Of the reflections, the copies that were shared. */
  readonly reflections: readonly Pick<Reflection, 'shared'>[];
}

/** One person of a tenant, with what is theirs alone; the journal is kept apart, for it grows. */
export interface Person extends SharedProfile, PairingPerson {
  readonly floor: Floor;
  readonly reading: Reading | null;
  /** How many words crossed to the partner this turn. */
  readonly crossed: ShareCount | null;
  /** Answers to ideas, in this couple. */
  readonly ideas: IdeaAnswers;
  readonly reflections: readonly Reflection[];
  readonly consents: Consents;
  /** The latest check-in in my journal, so that the same one, said again, is not kept twice. */
  readonly checkedIn: CheckIn | null;
}

/** What crosses of a person: the same text to the letter, until some of it is another. */
export function sharedFields({
  name,
  pairing,
  ideas,
  reflections,
}: Pick<Person, 'name' | 'pairing' | 'ideas' | 'reflections'>): Omit<
  SharedProfile,
  'id' | 'subject' | 'couple'
> {
  const yeses = ideas.answered.filter(({ answer }) => answer === 'yes');
  const copies = reflections.flatMap(({ shared }) => (shared ? [{ shared }] : []));
  // By prompt: writing, which is private, moves a reflection to the end.
  copies.sort((one, another) => (one.shared.prompt < another.shared.prompt ? -1 : 1));
  return { name, pairing, ideas: { answered: yeses }, reflections: copies };
}

/** A person as others' looks work with them. */
export const toSharedProfile = ({ id, subject, couple, ...rest }: Person): SharedProfile => ({
  id,
  subject,
  couple,
  ...sharedFields(rest),
});

/** What a couple's end leaves of a person: nothing that belonged to it. */
export const withoutCouple = (person: Person): Person => ({
  ...partedAnswerer(partedReflector(person)),
  couple: null,
});
