import { type CoupleId, noAnswers, noConsents, type PersonId } from '@attune/core';
import { type Person, type SharedProfile, sharedFields } from '../../use-cases/person.ts';
import type { DataKey } from '../crypto/keyring.ts';
import {
  type Document,
  type Format,
  isToType,
  type Row,
  readDocument,
  rewriteDocument,
  writeDocument,
} from './encrypted-document.ts';

/** Upcasts a shared profile from format 1 to 2: the discriminant of its pairing became `type`. */
const upcastPairing = ({ pairing, ...rest }: Document): Document => ({
  ...rest,
  pairing: pairing && isToType(pairing as Document),
});

/** What faces others: all that somebody else's look opens. */
export const sharedProfileFormat: Format = {
  noun: 'person',
  column: 'state',
  upcasts: [upcastPairing],
  least: 2_048,
};
/** What is a person's own: opened for themselves alone. */
export const privateProfileFormat: Format = { noun: 'person', column: 'own', upcasts: [], least: 2_048 };

/** What columns of their own tell. */
type Reached = 'id' | 'subject' | 'couple';
/** A person as documents tell them. */
type Told = Omit<Person, Reached>;

/** What of a row faces others. */
export interface SharedProfileRow {
  readonly id: PersonId;
  readonly subject: string;
  readonly couple: CoupleId | null;
  readonly state: string;
}
/** What of a row makes a person. */
export interface PersonRow extends SharedProfileRow {
  readonly own: string;
}

/** The document says whose it is, too: a column that was rewritten opens it for nobody else. */
type FacingDocument = Omit<SharedProfile, Reached> & { readonly subject?: string };

export function sharedProfileFrom(
  key: DataKey,
  tenant: string,
  { id, subject, couple, state }: SharedProfileRow,
): SharedProfile {
  const told = readDocument<FacingDocument>(sharedProfileFormat, key, { tenant, id }, state);
  if (told.subject !== undefined && told.subject !== subject)
    throw new Error(`The person ${id} is of another sign-in.`);
  return { ...told, id, subject, couple };
}

export const personFrom = (key: DataKey, tenant: string, row: PersonRow): Person => ({
  ...sharedProfileFrom(key, tenant, row),
  ...readDocument<PrivateProfile>(privateProfileFormat, key, { tenant, id: row.id }, row.own),
});

/** Answers to ideas and reflections are here whole, also what of them crosses. */
type PrivateProfile = Omit<Told, Exclude<keyof SharedProfile, 'ideas' | 'reflections'>>;
const alone = (person: Told): PrivateProfile => {
  const { mark, attempts, floor, reading, crossed, ideas, reflections, consents, checkedIn } = person;
  return { mark, attempts, floor, reading, crossed, ideas, reflections, consents, checkedIn };
};

const facingOf = (person: Person): FacingDocument => ({ ...sharedFields(person), subject: person.subject });

/** A person as columns. */
export const sealed = (key: DataKey, row: Row, person: Person) => ({
  state: writeDocument(sharedProfileFormat, key, row, facingOf(person)),
  own: writeDocument(privateProfileFormat, key, row, alone(person)),
});

/** The same in the place of another: null where a column says the same already, so that nothing is written for it. */
export const resealed = (key: DataKey, row: Row, held: PersonRow, person: Person) => ({
  state: rewriteDocument(sharedProfileFormat, key, row, held.state, facingOf(person)),
  own: rewriteDocument(privateProfileFormat, key, row, held.own, alone(person)),
});

/**
 * Seals what the first version wrote of a person: one document in plain text, of format 1. It is told apart here,
 * into what faces others and what is their own.
 */
export function sealPlainPerson(key: DataKey, row: Row, text: string): Pick<PersonRow, 'state' | 'own'> {
  const { v, ...told } = JSON.parse(text);
  if (v !== 1) throw new Error(`The document of person ${row.id} is in plain text, and not of format 1.`);
  const since = { ideas: noAnswers, reflections: [], consents: noConsents, checkedIn: null };
  const person = { ...told, ...upcastPairing(told), ...since };
  // Whose it is, the column alone said then; it is bound when it is next written.
  return {
    state: writeDocument(sharedProfileFormat, key, row, sharedFields(person)),
    own: writeDocument(privateProfileFormat, key, row, alone(person)),
  };
}
