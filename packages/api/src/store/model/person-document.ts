import { type CoupleId, noSpacings, type PersonId } from '@attune/core';
import { firstTextVersion, noConsents, nothingErased } from '@attune/core/journal';
import { noAnswers } from '@attune/core/sharing';
import { type Person, type SharedProfile, sharedFields } from '../../use-cases/person.ts';
import { DecryptionError } from '../crypto/encryption.ts';
import type { DataKey } from '../crypto/keyring.ts';
import {
  type Document,
  type DocumentFormat,
  isToType,
  parseDocument,
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

/** Adds the ideas that were taken back while listed, and the time of each shared copy, which is unknown. */
const upcastShares = ({ ideas, reflections, ...rest }: Document): Document => ({
  ...rest,
  ideas: { ...(ideas as Document), withdrawn: [] },
  reflections: (reflections as Document[]).map(({ shared, ...reflection }) => ({
    ...reflection,
    shared: shared && { ...(shared as Document), sharedAt: null },
  })),
});
/** Upcasts a shared profile from format 2 to 3: a pause of the partner hides what is newer. */
const upcastSharedProfile = (document: Document): Document => ({
  ...upcastShares(document),
  namedAt: null,
  nameBeforePause: null,
});
/**
 * Upcasts a private profile from format 1 to 2: spacings stay with the person, and it gained what was erased, and the
 * check-in's offset.
 */
const upcastPrivateProfile = ({ checkedIn, ...older }: Document): Document => ({
  ...upcastShares(older),
  spacings: noSpacings,
  dialClearedAt: null,
  erasedEntries: nothingErased,
  checkedIn: checkedIn ? { ...(checkedIn as Document), utcOffset: null } : null,
});

/** Upcasts a private profile from format 2 to 3: a consent to a journal was an instant, and named no text. */
const upcastConsents = ({ consents, ...rest }: Document): Document => {
  const { journal: at } = consents as Document;
  const journal = typeof at === 'number' ? { textVersion: firstTextVersion, at } : null;
  return { ...rest, consents: { ...noConsents, journal } };
};

/** The document that other people's reads decrypt. */
export const sharedProfileFormat: DocumentFormat = {
  noun: 'person',
  column: 'state',
  upcasts: [upcastPairing, upcastSharedProfile],
  minBytes: 2_048,
};
/** The document that only the person's own reads and commands decrypt. */
export const privateProfileFormat: DocumentFormat = {
  noun: 'person',
  column: 'own',
  upcasts: [upcastPrivateProfile, upcastConsents],
  minBytes: 2_048,
};

/** Fields that have their own column. */
type ColumnField = 'id' | 'subject' | 'couple';
/** The fields of a person that are in the documents. */
type DocumentFields = Omit<Person, ColumnField>;

/** The columns of a shared profile. */
export interface SharedProfileRow {
  readonly id: PersonId;
  readonly subject: string;
  readonly couple: CoupleId | null;
  readonly state: string;
}
/** The columns of a whole person. */
export interface PersonRow extends SharedProfileRow {
  readonly own: string;
}

/** The document also names its subject, so that a rewritten column gives no one else access. */
export type SharedProfileDocument = Omit<SharedProfile, ColumnField> & { readonly subject?: string };

export function sharedProfileFrom(
  key: DataKey,
  tenant: string,
  { id, subject, couple, state }: SharedProfileRow,
): SharedProfile {
  const document = readDocument<SharedProfileDocument>(sharedProfileFormat, key, { tenant, id }, state);
  if (document.subject !== undefined && document.subject !== subject)
    throw new DecryptionError(`The document of person ${id} names another subject than its row.`);
  return { ...document, id, subject, couple };
}

export const personFrom = (key: DataKey, tenant: string, row: PersonRow): Person => ({
  ...sharedProfileFrom(key, tenant, row),
  ...readDocument<PrivateProfileDocument>(privateProfileFormat, key, { tenant, id: row.id }, row.own),
});

/** Includes all answers and reflections, also the parts that are shared. */
export type PrivateProfileDocument = Omit<
  DocumentFields,
  Exclude<keyof SharedProfile, 'ideas' | 'reflections'>
>;
const privateFields = (person: DocumentFields): PrivateProfileDocument => {
  const { mark, attempts, floor, spacings, reading, crossed, ideas, reflections, consents, checkedIn } =
    person;
  const { dialClearedAt, erasedEntries } = person;
  const own = { mark, attempts, floor, spacings, reading, crossed, ideas, reflections, consents, checkedIn };
  return { ...own, dialClearedAt, erasedEntries };
};

const sharedDocument = (person: Person): SharedProfileDocument => ({
  ...sharedFields(person),
  subject: person.subject,
});

/** Encrypts a person into columns. */
export const toColumns = (key: DataKey, row: Row, person: Person) => ({
  state: writeDocument(sharedProfileFormat, key, row, sharedDocument(person)),
  own: writeDocument(privateProfileFormat, key, row, privateFields(person)),
});

/** Encrypts the columns that differ from the stored row. Null for a column that stays. */
export const changedColumns = (key: DataKey, row: Row, stored: PersonRow, person: Person) => ({
  state: rewriteDocument(sharedProfileFormat, key, row, stored.state, sharedDocument(person)),
  own: rewriteDocument(privateProfileFormat, key, row, stored.own, privateFields(person)),
});

/** Encrypts the plain-text document of the first version. Splits it into the shared and the private profile. */
export function encryptPlainPerson(key: DataKey, row: Row, text: string): Pick<PersonRow, 'state' | 'own'> {
  const { v, ...fields } = parseDocument(text, `The document of person ${row.id}`);
  if (v !== 1) throw new Error(`The document of person ${row.id} is plain text of another format than 1.`);
  const added = { ideas: noAnswers, reflections: [], consents: noConsents, checkedIn: null };
  const shared = upcastSharedProfile({ ...upcastPairing(fields), ...added });
  const own = { ...added, spacings: noSpacings, dialClearedAt: null, erasedEntries: nothingErased };
  const person = { ...fields, ...shared, ...own };
  // Only the column named the subject then. The next write adds it to the document.
  return {
    state: writeDocument(sharedProfileFormat, key, row, sharedFields(person)),
    own: writeDocument(privateProfileFormat, key, row, privateFields(person)),
  };
}
