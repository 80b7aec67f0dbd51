import type { CoupleId, Instant, PersonId } from '@attune/core';
import { and, eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { type Person, type SharedProfile, withoutCouple } from '../../use-cases/person.ts';
import type { CoupleRecord, Snapshot, Viewer } from '../../use-cases/ports.ts';
import { unreadableProfile } from '../../use-cases/unreadable-person.ts';
import type { Keyring } from '../crypto/keyring.ts';
import type { DbTask } from '../engine/db-task.ts';
import { db, query } from '../engine/query.ts';
import { dataKey } from '../schema/schema.keys.ts';
import { couple, person } from '../schema/schema.postgres.ts';
import { coupleFrom } from './couple.ts';
import { openJoinedKey } from './data-key.ts';
import { joinPerson } from './person.ts';
import { personFrom, sharedProfileFrom } from './person-document.ts';
import { ifReadable, openReported } from './readable.ts';

const me = alias(person, 'me');
const partner = alias(person, 'partner');
const pairingPeer = alias(person, 'pairing_peer');
const key = {
  me: alias(dataKey, 'my_key'),
  couple: alias(dataKey, 'couple_key'),
  partner: alias(dataKey, 'partner_key'),
  pairingPeer: alias(dataKey, 'pairing_peer_key'),
};

/** Reads everything in one statement: a snapshot on either database without a transaction. */
const find = query((viewer: { tenant: string; subject: string }) =>
  db
    .select({
      now: sql<Instant>`now_ms()`,
      id: me.id,
      subject: me.subject,
      at: me.at,
      state: me.state,
      own: me.own,
      inCouple: me.couple,
      kek: key.me.kek,
      wrapped: key.me.wrapped,
      couple: couple.id,
      coupleA: couple.a,
      coupleB: couple.b,
      couplePairedAt: couple.pairedAt,
      coupleAt: couple.at,
      coupleState: couple.state,
      coupleKek: key.couple.kek,
      coupleWrapped: key.couple.wrapped,
      partner: partner.id,
      partnerSubject: partner.subject,
      partnerAt: partner.at,
      partnerState: partner.state,
      partnerInCouple: partner.couple,
      partnerKek: key.partner.kek,
      partnerWrapped: key.partner.wrapped,
      pairingPeer: pairingPeer.id,
      pairingPeerSubject: pairingPeer.subject,
      pairingPeerAt: pairingPeer.at,
      pairingPeerState: pairingPeer.state,
      pairingPeerInCouple: pairingPeer.couple,
      pairingPeerKek: key.pairingPeer.kek,
      pairingPeerWrapped: key.pairingPeer.wrapped,
    })
    .from(me)
    .innerJoin(key.me, and(eq(key.me.tenant, me.tenant), eq(key.me.id, me.id)))
    .leftJoin(couple, and(eq(couple.tenant, me.tenant), eq(couple.id, me.couple)))
    .leftJoin(key.couple, and(eq(key.couple.tenant, couple.tenant), eq(key.couple.id, couple.id)))
    .leftJoin(
      partner,
      and(
        eq(partner.tenant, me.tenant),
        eq(partner.id, sql`case when ${couple.a} = ${me.id} then ${couple.b} else ${couple.a} end`),
      ),
    )
    .leftJoin(key.partner, and(eq(key.partner.tenant, partner.tenant), eq(key.partner.id, partner.id)))
    .leftJoin(pairingPeer, and(eq(pairingPeer.tenant, me.tenant), eq(pairingPeer.id, me.counterpart)))
    .leftJoin(
      key.pairingPeer,
      and(eq(key.pairingPeer.tenant, pairingPeer.tenant), eq(key.pairingPeer.id, pairingPeer.id)),
    )
    .where(and(eq(me.tenant, viewer.tenant), eq(me.subject, viewer.subject))),
);

/** The latest of the clock and all visible writes, so that a clock that was set back has no effect. */
export const latest = (first: Instant, ...others: readonly (Instant | null)[]): Instant =>
  others.reduce<Instant>((last, at) => (at !== null && at > last ? at : last), first);

/** The columns of a joined person and their key; null when missing. */
interface JoinedPerson {
  readonly id: PersonId | null;
  readonly subject: string | null;
  readonly couple: CoupleId | null;
  readonly state: string | null;
  readonly kek: string | null;
  readonly wrapped: string | null;
}

interface JoinedCouple {
  /** The viewer's id. */
  readonly id: PersonId;
  readonly couple: CoupleId | null;
  readonly coupleA: PersonId | null;
  readonly coupleB: PersonId | null;
  readonly couplePairedAt: Instant | null;
  readonly coupleState: string | null;
  readonly coupleKek: string | null;
  readonly coupleWrapped: string | null;
}

/**
 * Reads the viewer's snapshot; null before they join and after their key is destroyed. A couple that does not open
 * counts as gone, and of a partner whose record does not open, nothing is known.
 *
 * @throws DecryptionError when the viewer's own record does not open.
 */
export function* readSnapshot(keyring: Keyring, { tenant, subject }: Viewer): DbTask<Snapshot | null> {
  const [row] = yield* find({ tenant, subject });
  if (!row) return null;
  const sharedProfileOf = ({
    id,
    subject,
    couple,
    state,
    ...wrappedKey
  }: JoinedPerson): SharedProfile | null => {
    if (id === null || subject === null || state === null || wrappedKey.wrapped === null) return null;
    const shared = ifReadable(keyring, { table: 'person', id }, () => {
      const key = openJoinedKey(keyring, { tenant, id }, wrappedKey);
      return key && sharedProfileFrom(key, tenant, { id, subject, couple, state });
    });
    return shared ?? unreadableProfile({ id, subject, couple });
  };
  const me = openReported(keyring, { table: 'person', id: row.id }, () =>
    personFrom(keyring.unwrap({ tenant, id: row.id }, row), tenant, { ...row, couple: row.inCouple }),
  );
  const partner = sharedProfileOf({
    id: row.partner,
    subject: row.partnerSubject,
    couple: row.partnerInCouple,
    state: row.partnerState,
    kek: row.partnerKek,
    wrapped: row.partnerWrapped,
  });
  const pairingPeer = sharedProfileOf({
    id: row.pairingPeer,
    subject: row.pairingPeerSubject,
    couple: row.pairingPeerInCouple,
    state: row.pairingPeerState,
    kek: row.pairingPeerKek,
    wrapped: row.pairingPeerWrapped,
  });
  const found = partner && coupleOf(keyring, tenant, row);
  const record = found === 'damaged' ? null : found;
  return {
    at: latest(row.now, row.at, row.coupleAt, row.partnerAt, row.pairingPeerAt),
    me: meWith(me, found),
    couple: record,
    partner: record && partner,
    pairingPeer,
  };
}

/** The viewer in the couple that was found. One without a couple keeps nothing of it, except while it is damaged. */
export function meWith(me: Person, couple: CoupleRecord | 'damaged' | null): Person {
  if (couple === 'damaged') return { ...me, couple: null };
  return couple || me.couple === null ? me : withoutCouple(me);
}

/** The joined couple with its key; null when missing. */
function coupleOf(keyring: Keyring, tenant: string, row: JoinedCouple): CoupleRecord | 'damaged' | null {
  const { couple: id, coupleA: a, coupleB: b, couplePairedAt: pairedAt, coupleState: state } = row;
  if (id === null || a === null || b === null || pairedAt === null || state === null) return null;
  if (a !== row.id && b !== row.id) return null;
  const wrappedKey = { kek: row.coupleKek, wrapped: row.coupleWrapped };
  if (wrappedKey.wrapped === null) return null;
  const record = ifReadable(keyring, { table: 'couple', id }, () => {
    const key = openJoinedKey(keyring, { tenant, id }, wrappedKey);
    return key && coupleFrom(key, tenant, { id, a, b, pairedAt, state });
  });
  return record ?? 'damaged';
}

/** Joins the viewer, unless they have joined before. Returns their snapshot. */
export function* join(keyring: Keyring, viewer: Viewer, joining: Person): DbTask<Snapshot> {
  yield* joinPerson(keyring, viewer, joining);
  const snapshot = yield* readSnapshot(keyring, viewer);
  if (!snapshot) throw new Error('The viewer has no row after joining.');
  return snapshot;
}
