import type { CoupleId } from '@attune/core';

/** A record that does not open, because its document or its key was damaged. Its id is random. */
export interface DamagedRecord {
  readonly table: 'person' | 'couple' | 'journal' | 'entry';
  readonly id: string;
}
/** A whole file of the database is damaged. */
export interface DamagedFile {
  readonly file: 'database' | 'keys';
}
/** Receives what is damaged. It is called again whenever it is met again. */
export type OnDamage = (damage: Damage) => void;
export type Damage = DamagedRecord | DamagedFile;

/**
 * A node of a newer version, or one that knows the next key-encryption key, wrote this record. It is not damaged: other
 * nodes can read it.
 */
export class NewerRecord extends Error {
  override readonly name = 'NewerRecord';
}

/** What of a locked snapshot does not open. */
export interface Unreadable {
  /** Whether the viewer's own record does not open. `me` then holds no data, and cannot be written. */
  readonly me: boolean;
  /** The viewer's couple, when it does not open. The snapshot then has no couple. */
  readonly couple: CoupleId | null;
}
