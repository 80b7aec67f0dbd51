import type { EncryptionContext } from '../../src/store/crypto/encryption.ts';
import type { DataKey, WrappedKey } from '../../src/store/crypto/keyring.ts';
import { keyring } from '../support/open-store.ts';
import { columns } from './columns.ts';
import type { Rows } from './trial.ts';

/** A sealed value with its place. */
export interface Sealed {
  readonly context: EncryptionContext;
  /** The person or couple whose data it is. */
  readonly of: string;
  readonly ciphertext: string;
}

type Row = Readonly<Record<string, string>>;
const sealedTables = { person: 'id', couple: 'id', entry: 'person', journal: 'person' } as const;

/** Every sealed value of the rows. */
export const sealedIn = (rows: Rows): readonly Sealed[] =>
  Object.entries(sealedTables).flatMap(([table, owner]) =>
    ((rows[table] ?? []) as readonly Row[]).flatMap((row) =>
      Object.entries(columns[table as keyof typeof sealedTables])
        .filter(([, { form }]) => form === 'sealed')
        .map(([column]) => ({
          context: {
            tenant: row['tenant'] ?? '',
            table: table as EncryptionContext['table'],
            id: (table === 'journal' ? row['person'] : row['id']) ?? '',
            column: column as EncryptionContext['column'],
          },
          of: row[owner] ?? '',
          ciphertext: row[column] ?? '',
        })),
    ),
  );

const keysIn = (rows: Rows): readonly DataKey[] =>
  ((rows['keys: data_key'] ?? []) as unknown as readonly (WrappedKey & { tenant: string; id: string })[]).map(
    ({ tenant, id, ...wrapped }) => keyring.unwrap({ tenant, id }, wrapped),
  );

/** The document of a sealed value, when any key of the rows opens it; otherwise null. */
export function openedBy(rows: Rows, { context, ciphertext }: Sealed): object | null {
  for (const key of keysIn(rows)) {
    try {
      const { v: _, ...document } = JSON.parse(key.decrypt(context, ciphertext));
      return document;
    } catch {
      // Another key may open it.
    }
  }
  return null;
}
