import type { Unreadable } from '../../use-cases/damage.ts';
import type { Person, SharedProfile } from '../../use-cases/person.ts';
import type { CoupleRecord, LockedSnapshot, TransactOptions } from '../../use-cases/ports.ts';
import { unreadablePerson, unreadableProfile } from '../../use-cases/unreadable-person.ts';
import type { DataKey, Keyring } from '../crypto/keyring.ts';
import { coupleFrom, type LockedCouple } from './couple.ts';
import { openJoinedKey } from './data-key.ts';
import type { LockedPerson } from './person.ts';
import { personFrom, sharedProfileFrom } from './person-document.ts';
import { ifReadable, openReported } from './readable.ts';
import { meWith } from './snapshot.ts';

/** The locked rows, and whose they are. */
interface LockedData {
  readonly tenant: string;
  readonly me: LockedPerson;
  readonly couple: LockedCouple | null;
  readonly partner: LockedPerson | null;
  readonly pairingPeer: LockedPerson | null;
  readonly codeOwner: LockedPerson | null;
}

/** What was opened of the locked rows, and the keys to write them. */
export interface OpenedRows {
  readonly snapshot: Omit<LockedSnapshot, 'journal' | 'at'>;
  readonly keys: ReadonlyMap<string, DataKey>;
}

/**
 * Opens the locked rows. What is damaged counts as gone: a couple, and everything that is shown of another person. The
 * viewer's own record may be damaged only in an exit. Null when the viewer's key was destroyed.
 */
export function openRows(
  keyring: Keyring,
  { tenant, me: mine, couple, partner: theirs, pairingPeer, codeOwner }: LockedData,
  { isExit = false, endsCouple = false }: TransactOptions,
): OpenedRows | null {
  const keys = new Map<string, DataKey>();
  const keyOf = (row: LockedPerson | LockedCouple): DataKey | null => {
    const key = openJoinedKey(keyring, { tenant, id: row.id }, row);
    if (key) keys.set(row.id, key);
    return key;
  };
  const openPerson = (row: LockedPerson) => (): Person | null => {
    const key = keyOf(row);
    return key && row.own !== null ? personFrom(key, tenant, { ...row, own: row.own }) : null;
  };
  const record = (row: LockedPerson) => ({ table: 'person', id: row.id }) as const;
  const personOf = (row: LockedPerson | null): Person | null =>
    row && ifReadable(keyring, record(row), openPerson(row), endsCouple);

  if (mine.wrapped === null) return null;
  const own = isExit
    ? ifReadable(keyring, record(mine), openPerson(mine), endsCouple)
    : openReported(keyring, record(mine), openPerson(mine));
  const partner = theirs && partnerOf(theirs);
  const found = couple && partner && coupleOf(couple);
  const damagedCouple = found === 'damaged' ? (couple?.id ?? null) : null;
  const shown = found === 'damaged' ? null : found;
  const unreadable: Unreadable = { me: own === null, couple: damagedCouple };
  return {
    snapshot: {
      me: meWith(own ?? unreadablePerson(mine), found),
      couple: shown,
      partner: shown && partner,
      pairingPeer: personOf(pairingPeer),
      codeOwner: personOf(codeOwner),
      ...((unreadable.me || unreadable.couple) && { unreadable }),
    },
    keys,
  };

  function partnerOf(row: LockedPerson): SharedProfile | null {
    if (row.wrapped === null) return null;
    const shared = ifReadable(
      keyring,
      record(row),
      () => {
        const key = keyOf(row);
        return key && sharedProfileFrom(key, tenant, row);
      },
      endsCouple,
    );
    return shared ?? unreadableProfile(row);
  }

  function coupleOf(row: LockedCouple): CoupleRecord | 'damaged' | null {
    if (row.wrapped === null) return null;
    const opened = ifReadable(
      keyring,
      { table: 'couple', id: row.id },
      () => {
        const key = keyOf(row);
        return key && coupleFrom(key, tenant, row);
      },
      endsCouple,
    );
    return opened ?? 'damaged';
  }
}
