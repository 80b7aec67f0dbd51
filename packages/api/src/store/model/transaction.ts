import { addSpan, type CoupleId, type PersonId, type Span } from '@attune/core';
import type { PairingCode } from '@attune/core/pairing';
import { and, eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { ChangeSet, LockedSnapshot, TransactOptions, Viewer } from '../../use-cases/ports.ts';
import type { Keyring } from '../crypto/keyring.ts';
import { type DbTask, notify, restart } from '../engine/db-task.ts';
import { db, query } from '../engine/query.ts';
import { dataKey } from '../schema/schema.keys.ts';
import { couple, person } from '../schema/schema.postgres.ts';
import { lockCouple } from './couple.ts';
import type { RowsLeft } from './journal.ts';
import { readSelection } from './journal-read.ts';
import { openRows } from './open-rows.ts';
import { type LockedPerson, lockPeople } from './person.ts';
import { type LockedRows, saveChanges } from './save-changes.ts';
import { latest } from './snapshot.ts';

/** How often a transaction restarts because the rows to lock changed before they were locked. */
const maxAttempts = 8;

const me = alias(person, 'me');
const codeOwner = alias(person, 'code_owner');
const myKey = alias(dataKey, 'my_key');
const coupleKey = alias(dataKey, 'couple_key');

/** Finds the ids of the rows to lock, without locking, because locks are taken in id order. */
const findRowsToLock = query((viewer: { tenant: string; subject: string; code: PairingCode | null }) =>
  db
    .select({
      me: me.id,
      inCouple: me.couple,
      couple: couple.id,
      coupleKey: coupleKey.id,
      a: couple.a,
      b: couple.b,
      pairingPeer: me.counterpart,
      codeOwner: codeOwner.id,
    })
    .from(me)
    .innerJoin(myKey, and(eq(myKey.tenant, me.tenant), eq(myKey.id, me.id)))
    .leftJoin(couple, and(eq(couple.tenant, me.tenant), eq(couple.id, me.couple)))
    .leftJoin(coupleKey, and(eq(coupleKey.tenant, couple.tenant), eq(coupleKey.id, couple.id)))
    .leftJoin(codeOwner, and(eq(codeOwner.tenant, me.tenant), sql`${codeOwner.code} = ${viewer.code}`))
    .where(and(eq(me.tenant, viewer.tenant), eq(me.subject, viewer.subject))),
);

interface LockTargets {
  readonly me: PersonId;
  /** The couple that the viewer's row names; it may have ended. */
  readonly inCouple: CoupleId | null;
  readonly couple: CoupleId | null;
  readonly coupleKey: string | null;
  readonly a: PersonId | null;
  readonly b: PersonId | null;
  readonly pairingPeer: PersonId | null;
  readonly codeOwner: PersonId | null;
}

/** What the store adds to the options of a use case. */
export interface TransactionOptions extends TransactOptions {
  /** Reads how far the tenant's time is ahead of the store's. Only a store with a test clock has it. */
  readonly readAhead?: (tenant: string) => DbTask<Span>;
}

/**
 * Locks the couple, then its people, the pairing peer and the code's owner in id order. Decides under the locks, then
 * writes and notifies. Restarts when the rows no longer match the ids that were found first.
 */
export function* transact<Out>(
  keyring: Keyring,
  { tenant, subject }: Viewer,
  code: PairingCode | null,
  decide: (snapshot: LockedSnapshot) => ChangeSet<Out>,
  options: TransactionOptions = {},
  onRowsLeft: (left: RowsLeft) => void = () => {},
): DbTask<Out | null> {
  for (let attempt = 0; attempt < maxAttempts; attempt += 1) {
    const [targets] = yield* findRowsToLock({ tenant, subject, code });
    if (!targets) return null;
    const lockedRows = yield* lockRows(keyring, tenant, { targets, code }, options);
    if (lockedRows) {
      const of = { tenant, person: targets.me };
      const journal = yield* readSelection(keyring, of, options.journal);
      const changeSet = decide({ ...lockedRows.snapshot, journal });
      const left = yield* saveChanges(keyring, tenant, lockedRows, changeSet);
      if (left) onRowsLeft(left);
      for (const person of changeSet.notify ?? []) yield* notify(tenant, person);
      return changeSet.result;
    }
    yield* restart();
  }
  throw new Error(`Gave up after ${maxAttempts} attempts: the rows to lock kept changing.`);
}

/** Locks the rows. Null when they no longer match the targets. */
function* lockRows(
  keyring: Keyring,
  tenant: string,
  { targets, code }: { readonly targets: LockTargets; readonly code: PairingCode | null },
  options: TransactionOptions,
): DbTask<LockedRows | null> {
  const isMine = targets.a === targets.me || targets.b === targets.me;
  const coupleId = targets.coupleKey !== null && isMine ? targets.couple : null;
  const couples = coupleId === null ? [] : yield* lockCouple({ tenant, id: coupleId });
  const [couple = null] = couples;
  if (coupleId !== null && !couple) return null;
  const partnerId = couple && (couple.a === targets.me ? couple.b : couple.a);
  const rows = yield* lockPeople({
    tenant,
    me: targets.me,
    partner: partnerId ?? targets.me,
    pairingPeer: targets.pairingPeer ?? targets.me,
    codeOwner: targets.codeOwner ?? targets.me,
    withoutOwn: partnerId,
  });
  const of = new Map(rows.map((row) => [row.id, row]));
  const mine = of.get(targets.me);
  const offering = targets.codeOwner && of.get(targets.codeOwner);
  if (!mine || mine.couple !== targets.inCouple || mine.pairingPeer !== targets.pairingPeer) return null;
  if (offering && offering.code !== code) return null;
  const rowOf = (id: PersonId | null): LockedPerson | null => (id === null ? null : (of.get(id) ?? null));
  const opened = openRows(
    keyring,
    {
      tenant,
      me: mine,
      couple,
      partner: rowOf(partnerId),
      pairingPeer: rowOf(targets.pairingPeer),
      codeOwner: rowOf(targets.codeOwner),
    },
    options,
  );
  if (!opened) return null;
  const writtenAt = latest(mine.now, ...[...couples, ...rows].flatMap(({ now, at }) => [now, at]));
  // Read under the locks: no one may have written at a later time.
  const at = options.readAhead ? addSpan(writtenAt, yield* options.readAhead(tenant)) : writtenAt;
  return { snapshot: { ...opened.snapshot, at }, writtenAt, partnerId, rows: of, keys: opened.keys };
}
