import { type DialRecord, defaultFloor, type Floor, noSpacings, type Spacings } from '@attune/core';
import { type CheckIn, type Consents, type ErasedEntries, nothingErased } from '@attune/core/journal';
import type { PairingPerson } from '@attune/core/pairing';
import {
  type AnsweredIdea,
  type DisplayName,
  type IdeaAnswers,
  noAnswers,
  type Reflection,
  type ShareCount,
  type WithdrawnYes,
  withoutIdeaAnswers,
  withoutNameBeforePause,
  withoutSharedCopies,
} from '@attune/core/sharing';

/**
 * The fields of a person that other people may see. A partner's snapshot contains only these, so that not even its
 * timing reveals private data.
 */
export interface SharedProfile extends Pick<PairingPerson, 'id' | 'couple' | 'pairing'>, DisplayName {
  /** The person's subject in the host's sign-in. Only the host receives it, in `onViewChanged`. */
  readonly subject: string;
  /** The ideas to which the person said yes in this couple, and the yeses that both people saw taken back. */
  readonly ideas: {
    readonly answered: readonly AnsweredIdea[];
    readonly withdrawn: readonly WithdrawnYes[];
  };
  /** The shared copies of reflections. */
  readonly reflections: readonly Pick<Reflection, 'shared'>[];
}

/** A person of a tenant with their private data. The journal is stored apart, because it grows. */
export interface Person extends SharedProfile, PairingPerson, DialRecord {
  readonly floor: Floor;
  /** The spacings that the person brings from an earlier couple. In a couple, its state has them. */
  readonly spacings: Spacings;
  /** How many names and reflections the person shared with the partner in this turn. */
  readonly crossed: ShareCount | null;
  /** All answers to ideas in this couple. */
  readonly ideas: IdeaAnswers;
  readonly reflections: readonly Reflection[];
  readonly consents: Consents;
  /** The latest check-in in the journal. It shows that the same request arrived twice. */
  readonly checkedIn: CheckIn | null;
  /** What was erased of the journal, without content. It is shown to no one, and not exported. */
  readonly erasedEntries: ErasedEntries;
}

/** A person who has just joined: in no couple, with a dial that is unknown, and nothing written or answered. */
export const newPerson = (joined: Pick<Person, 'id' | 'subject' | 'name' | 'mark' | 'consents'>): Person => ({
  ...joined,
  couple: null,
  namedAt: null,
  nameBeforePause: null,
  floor: defaultFloor,
  spacings: noSpacings,
  reading: null,
  dialClearedAt: null,
  pairing: null,
  attempts: null,
  crossed: null,
  ideas: noAnswers,
  reflections: [],
  checkedIn: null,
  erasedEntries: nothingErased,
});

type PrivateField = Exclude<keyof Person, keyof SharedProfile>;

/** The fields that the partner may see, serialised deterministically: private changes leave them identical. */
export function sharedFields({
  name,
  namedAt,
  nameBeforePause,
  pairing,
  ideas,
  reflections,
}: Omit<Person, 'id' | 'subject' | 'couple' | PrivateField>): Omit<
  SharedProfile,
  'id' | 'subject' | 'couple'
> {
  const yeses = ideas.answered.filter(({ answer }) => answer === 'yes');
  const copies = reflections.flatMap(({ shared }) => (shared ? [{ shared }] : []));
  // Sorted by prompt, because writing a reflection moves it to the end, and writing is private.
  copies.sort((one, other) => (one.shared.prompt < other.shared.prompt ? -1 : 1));
  const { withdrawn } = ideas;
  return {
    name,
    namedAt,
    nameBeforePause,
    pairing,
    ideas: { answered: yeses, withdrawn },
    reflections: copies,
  };
}

export const toSharedProfile = ({ id, subject, couple, ...rest }: Person): SharedProfile => ({
  id,
  subject,
  couple,
  ...sharedFields(rest),
});

/** The person after their couple ended: without everything that belonged to it, and with their own spacings. */
export const withoutCouple = (person: Person, spacings: Spacings = person.spacings): Person => ({
  ...withoutIdeaAnswers(withoutSharedCopies(withoutNameBeforePause(person))),
  couple: null,
  spacings,
});
