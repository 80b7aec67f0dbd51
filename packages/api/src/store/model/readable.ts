import { type DamagedRecord, NewerRecord } from '../../use-cases/damage.ts';
import { DecryptionError } from '../crypto/encryption.ts';
import type { Keyring } from '../crypto/keyring.ts';

type Reporter = Pick<Keyring, 'onDamage'>;

/** Opens a record. Reports a damaged one before its error is thrown. */
export function openReported<T>({ onDamage }: Reporter, record: DamagedRecord, open: () => T): T {
  try {
    return open();
  } catch (error) {
    if (error instanceof DecryptionError) onDamage(record);
    throw error;
  }
}

/**
 * Opens a record. Null when it is damaged, which is reported.
 *
 * @param withoutNewer Whether it is null, too, when a newer version wrote it. Otherwise, this throws `NewerRecord`.
 */
export function ifReadable<T>(
  reporter: Reporter,
  record: DamagedRecord,
  open: () => T,
  withoutNewer = false,
): T | null {
  try {
    return openReported(reporter, record, open);
  } catch (error) {
    if (error instanceof DecryptionError || (withoutNewer && error instanceof NewerRecord)) return null;
    throw error;
  }
}
