import type { PrivateProfileDocument, SharedProfileDocument } from '../../src/store/model/person-document.ts';
import type { FieldNote } from './field-note.ts';
import type { FieldPath } from './field-path.ts';

type PrivatePath = FieldPath<PrivateProfileDocument>;
type SharedPath = FieldPath<SharedProfileDocument>;
/** Which of a person's two documents hold a field. The compiler derives it from the types of both. */
type DocumentOf<Path extends string> = Path extends PrivatePath
  ? Path extends SharedPath
    ? 'both'
    : 'private'
  : 'shared';
/** A note on a field of a person. */
type PersonNote<Path extends string = string> = FieldNote & { readonly in: DocumentOf<Path> };
/** A note for each stored field. A new field without one does not compile. */
export type PersonNotes<Path extends string> = { readonly [One in Path]: PersonNote<One> };
/** The path of every field of a person that is in a document. */
export type PersonPath = PrivatePath | SharedPath;
