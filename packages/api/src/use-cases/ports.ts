import type {
  ActiveCouple,
  CheckIn,
  CoupleId,
  Instant,
  InvitationId,
  JournalReading,
  Mark,
  PairingCode,
  PersonId,
  RequestId,
  Side,
} from '@attune/core';
import type { Person, SharedProfile } from './person.ts';

/** Who is asking: a subject of a tenant, as the host's sign-in names them. All reads and writes start here. */
export interface Viewer {
  readonly tenant: string;
  readonly subject: string;
  /** When they last unlocked, as far as the host can tell (RFC 9470's `auth_time`); null where it cannot. */
  readonly unlockedAt?: Instant | null;
}

/** A viewer who is signed in, and until when their token speaks for them. */
export interface Session {
  readonly viewer: Viewer;
  readonly expires: Instant;
  /** When they last unlocked, as far as the host can tell (RFC 9470's `auth_time`); null where it cannot. */
  readonly unlockedAt: Instant | null;
}

/** A couple and who is who in it. */
export interface CoupleRecord {
  readonly id: CoupleId;
  readonly people: Readonly<Record<Side, PersonId>>;
  readonly pairedAt: Instant;
  readonly state: ActiveCouple;
}

/** What surrounds a viewer, in one snapshot. */
export interface Snapshot {
  /** Now, by the store's clock: never before anything that is here. */
  readonly at: Instant;
  readonly me: Person;
  readonly couple: CoupleRecord | null;
  readonly partner: SharedProfile | null;
  /** Who asked me to pair, or whom I asked. */
  readonly pairingPeer: SharedProfile | null;
}

/** One line of a journal, under a random id. */
export type JournalEntry = { readonly id: string } & (
  | ({ readonly type: 'reading' } & JournalReading)
  | ({ readonly type: 'checkIn' } & CheckIn)
);

/** What surrounds a viewer while they change it; with whoever holds the code they redeem. Pairing writes others whole. */
export interface LockedSnapshot extends Snapshot {
  readonly pairingPeer: Person | null;
  readonly codeOwner: Person | null;
}

/**
 * What a change writes, whom it wakes once written, and what it answers. What it does not name stays. It may name
 * only people and the couple that are held, and no partner: what is theirs changes by their couple's end alone.
 */
export interface ChangeSet<Out> {
  readonly result: Out;
  readonly people?: readonly Person[];
  readonly couple?: CoupleRecord;
  /** A couple that ended: nothing of it is kept, nor stays with either of its people. */
  readonly ended?: CoupleId;
  /** What is added to my journal. */
  readonly entries?: readonly JournalEntry[];
  /** My journal is erased, whole, before anything is added. */
  readonly journalErased?: true;
  /** I am erased: my row, my journal and the key to both. A couple that I am in is named as ended, too. */
  readonly erased?: true;
  readonly notify?: readonly PersonId[];
}

/** Where people and couples are kept. Methods reach only what surrounds the viewer. */
export interface Store {
  /** What surrounds the viewer; null before they join. */
  readSnapshot(viewer: Viewer): Promise<Snapshot | null>;
  /**
   * Holds everything around the viewer (and the holder of `code`), asks `decide`, writes what it answers and
   * commits, all or nothing; the clock is read once all is held. Null before the viewer joins.
   */
  transact<Out>(
    viewer: Viewer,
    code: PairingCode | null,
    decide: (held: LockedSnapshot) => ChangeSet<Out>,
  ): Promise<Out | null>;
  /** The viewer's journal, by the time of what it keeps; empty before they join. */
  readJournal(viewer: Viewer): Promise<readonly JournalEntry[]>;
  /** Adds the viewer as this person, unless they have joined before; answers what surrounds them either way. */
  join(viewer: Viewer, person: Person): Promise<Snapshot>;
  /** Whether nobody has joined yet, in any tenant. */
  isEmpty(): Promise<boolean>;
  /** What time it is here; resolves when the store can answer. */
  now(): Promise<Instant>;
  close(): Promise<void>;
}

/** Who is told, without content, that their view may have changed. */
export interface ChangeNotifier {
  notify(tenant: string, person: PersonId): void;
  /** Calls back at every wake of this person until the returned function is called. */
  subscribe(tenant: string, person: PersonId, onWake: () => void): () => void;
}

/** How many lines a viewer's journal still takes. A change asks while it decides, so every answer is immediate. */
export interface JournalAllowance {
  /** Whether the journal takes one more line at this instant. Asking counts nothing. */
  hasRoom(viewer: Viewer, at: Instant): boolean;
  /** Counts lines that are about to be kept. Returns a function that takes the count back, once. */
  spend(viewer: Viewer, at: Instant, lines: number): () => void;
}

/** How much of a viewer's asking is heard. Exits do not ask. */
export interface RateLimits {
  /** Whether one more command of this viewer is heard now. */
  command(viewer: Viewer): Promise<boolean>;
  /** Whether one more code is tried. */
  pairing(viewer: Viewer): Promise<boolean>;
  /** The lines that a journal takes. Only a line that is kept counts; a refused or repeated call does not. */
  readonly journal: JournalAllowance;
}

/** Tells a host, once a partner's act is kept, whose view it changed: to push, where their app is closed. */
export type OnViewChanged = (changed: { readonly tenant: string; readonly subject: string }) => unknown;

/** Where random ids come from. */
export interface Ids {
  person(): PersonId;
  invitation(): InvitationId;
  request(): RequestId;
  mark(): Mark;
  /** For a line of a journal. */
  entry(): string;
  code(): PairingCode;
}
