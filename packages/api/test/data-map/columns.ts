import type { dataKey } from '../../src/store/schema/schema.keys.ts';
import type * as tables from '../../src/store/schema/schema.postgres.ts';

/** What the map says about one column. */
export interface ColumnNote {
  readonly purpose: string;
  /** Who can read it in the database: `sealed` needs the key of its owner, and so the key-encryption key. */
  readonly form: 'sealed' | 'plain' | 'wrapped';
  readonly special: boolean;
  readonly whose: 'person' | 'both people' | 'host';
}

type ColumnsOf<Table extends { $inferSelect: unknown }> = {
  readonly [Column in keyof Table['$inferSelect'] & string]: ColumnNote;
};
type Columns = {
  readonly [Name in keyof typeof tables]: ColumnsOf<(typeof tables)[Name]>;
} & {
  readonly data_key: ColumnsOf<typeof dataKey>;
  readonly migration: Readonly<Record<'name' | 'hash' | 'at', ColumnNote>>;
};

const note = (
  purpose: string,
  form: ColumnNote['form'] = 'plain',
  whose: ColumnNote['whose'] = 'person',
  special = form === 'sealed',
): ColumnNote => ({ purpose, form, special, whose });
const tenant = note('which app or issuer', 'plain', 'host');

/** Every column of every table. A new column without a note does not compile. */
export const columns: Columns = {
  person: {
    tenant,
    id: note('a random id'),
    subject: note('finds the person by the host’s sign-in; an opaque one tells nothing'),
    couple: note(
      'finds the couple; who is in one with whom can tell orientation',
      'plain',
      'both people',
      true,
    ),
    code: note('finds the maker of a pairing code, while it stands'),
    counterpart: note(
      'finds the other person of a pairing request; can tell orientation',
      'plain',
      'both people',
      true,
    ),
    at: note('when the row was last written; keeps the clock from going back'),
    state: note('the shared profile, under the person’s key', 'sealed'),
    own: note('the private profile, under the person’s key', 'sealed'),
  },
  couple: {
    tenant,
    id: note('a random id', 'plain', 'both people'),
    a: note('one person; who is in a couple with whom can tell orientation', 'plain', 'both people', true),
    b: note('the other person', 'plain', 'both people', true),
    pairedAt: note('counts turns', 'plain', 'both people', true),
    at: note('when the row was last written', 'plain', 'both people'),
    state: note('the document of the couple, under its key', 'sealed', 'both people'),
  },
  entry: {
    tenant,
    person: note('whose journal; that there is one, and how long it is'),
    id: note('a random id'),
    part: note('the random name of a group of entries, contiguous in time'),
    state: note('the entry, under the journal’s key', 'sealed'),
  },
  journal: {
    tenant,
    person: note('whose journal'),
    state: note('the index of the journal, under its key', 'sealed'),
  },
  data_key: {
    tenant,
    id: note('whose key: a person, a couple or a journal'),
    kek: note('which key-encryption key wraps it', 'plain', 'host'),
    wrapped: note('the data key, under the key-encryption key', 'wrapped'),
  },
  advance: {
    tenant,
    at: note('when the test clock of a tenant was moved; never in production', 'plain', 'host'),
    span: note('how far it was moved', 'plain', 'host'),
  },
  migration: {
    name: note('which migrations ran', 'plain', 'host'),
    hash: note('which migrations ran', 'plain', 'host'),
    at: note('when they ran', 'plain', 'host'),
  },
};
