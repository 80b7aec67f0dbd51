import type { CoupleId, CoupleRecord, Instant, InvitationId, Mark, PersonId, RequestId } from '@attune/core';
import type { EntryTime, EntryType, JournalTotals } from '@attune/core/journal';
import type { PairingCode } from '@attune/core/pairing';
import type { Unreadable } from './damage.ts';
import type { EntryOf, JournalEntry, JournalPage, JournalRange } from './journal/journal-page.ts';
import type { Person, SharedProfile } from './person.ts';
import type { TestClock } from './test-clock.ts';

/** The person asking: a subject of a tenant, as the host's sign-in names them. Every read and write starts here. */
export interface Viewer {
  readonly tenant: string;
  readonly subject: string;
  /** When they last unlocked (`auth_time`, RFC 9470); null if the host does not know. */
  readonly unlockedAt?: Instant | null;
  /** True or false: the host verified that they are, or are not, 18 or older. Null or missing: it did not check. */
  readonly adult?: boolean | null;
}

/** A signed-in viewer, with the expiry of their token. */
export interface Session {
  readonly viewer: Viewer;
  readonly expires: Instant;
  /** When they last unlocked (`auth_time`, RFC 9470); null if the host does not know. */
  readonly unlockedAt: Instant | null;
}

/** All data around a viewer, read at one instant. */
export interface Snapshot {
  /** Now, by the store's clock. No instant in the snapshot is later. */
  readonly at: Instant;
  readonly me: Person;
  /** Null while unpaired, and when it does not open. */
  readonly couple: CoupleRecord | null;
  readonly partner: SharedProfile | null;
  /** The other person of the viewer's pairing request, whichever of the two asked. */
  readonly pairingPeer: SharedProfile | null;
}

export type { CoupleRecord, JournalEntry };

/** A snapshot whose rows are locked. Pairing writes the two other people, so they are complete here. */
export interface LockedSnapshot extends Snapshot {
  /** The entries of the viewer's journal that the transaction asked for. */
  readonly journal: readonly JournalEntry[];
  readonly pairingPeer: Person | null;
  /** The owner of the pairing code that the viewer redeems. */
  readonly codeOwner: Person | null;
  /** What does not open, if anything. */
  readonly unreadable?: Unreadable;
}

/**
 * What a transaction writes, whom it notifies after COMMIT, and its result. Data that it does not name stays. It may
 * name only the people and the couple of the locked snapshot, and not the partner: only a couple's end changes them.
 */
export interface ChangeSet<Out> {
  readonly result: Out;
  readonly people?: readonly Person[];
  readonly couple?: CoupleRecord;
  /** A couple that ended, readable or not. The store deletes it, and clears it from both people. */
  readonly ended?: CoupleId;
  /** Entries to add to the viewer's journal. */
  readonly entries?: readonly JournalEntry[];
  /** Entries of the viewer's journal to replace, by their ids. */
  readonly entriesCorrected?: readonly JournalEntry[];
  /** The ids of entries to delete from the viewer's journal. An unknown id has no effect. */
  readonly entriesErased?: readonly string[];
  /** Erases the viewer's whole journal, before any entry is added. */
  readonly journalErased?: true;
  /** Erases the viewer: row, journal and the key to both. `ended` then also names their couple. */
  readonly erased?: true;
  readonly notify?: readonly PersonId[];
}

/** Entries of the viewer's journal: with these ids, and of these types at these instants. */
export interface JournalSelection {
  readonly ids?: readonly string[];
  readonly times?: readonly EntryTime[];
}

/** How a transaction runs. */
export interface TransactOptions {
  /** Reads these entries of the viewer's journal. None by default. */
  readonly journal?: JournalSelection;
  /** The use case is an exit: nothing that other people do or damage may hold it back. */
  readonly isExit?: boolean;
  /** The use case ends the couple, so that records of a newer version count as gone, too. */
  readonly endsCouple?: boolean;
}

/** Reads the viewer's journal. A read costs what it returns, however long the journal is. */
export interface JournalStore {
  /** Reads entries of one type. Empty before the viewer joins, and without a journal. */
  readJournalPage<Type extends EntryType>(
    viewer: Viewer,
    type: Type,
    range: JournalRange,
  ): Promise<JournalPage<EntryOf<Type>>>;
  /** Reads what the journal adds up to. */
  readJournalTotals(viewer: Viewer): Promise<JournalTotals>;
  /** Reads one entry; null when the journal does not have it. */
  readJournalEntry(viewer: Viewer, id: string): Promise<JournalEntry | null>;
  /** Counts the entries that a transaction decrypts to find those at these times. */
  countJournalEntriesNear(viewer: Viewer, times: readonly EntryTime[]): Promise<number>;
}

/** Stores people and couples. Its methods reach only the data around a viewer. */
export interface Store extends JournalStore {
  /** Reads the snapshot; null before the viewer joins. */
  readSnapshot(viewer: Viewer): Promise<Snapshot | null>;
  /**
   * Locks the snapshot (with the owner of `code`), reads the clock, calls `decide`, writes its change set and commits.
   * May call `decide` again after a retry. Returns null before the viewer joins.
   */
  transact<Out>(
    viewer: Viewer,
    code: PairingCode | null,
    decide: (snapshot: LockedSnapshot) => ChangeSet<Out>,
    options?: TransactOptions,
  ): Promise<Out | null>;
  /** Adds the viewer as this person, unless they have joined before. Returns the snapshot either way. */
  join(viewer: Viewer, person: Person): Promise<Snapshot>;
  /** Whether the store holds no person, in any tenant. */
  isEmpty(): Promise<boolean>;
  /**
   * Reads the time of a tenant, for an exit without waiting for other reads. It is the store's, except under a test clock.
   * Without a tenant, reads the store's clock. Rejects when the store cannot answer.
   */
  now(options?: Pick<TransactOptions, 'isExit'> & { readonly tenant?: string }): Promise<Instant>;
  /** Moves the time of tenants, for development. Only a store that was opened with it has one. */
  readonly testClock?: TestClock;
  /**
   * How far the clock that the store follows is ahead of the store's own time, in milliseconds; negative when it is
   * behind. 0 while they agree.
   */
  clockAhead(): number;
  close(): Promise<void>;
}

/** The clock that a store follows: of the machine (SQLite) or of the database server (PostgreSQL). */
export type ClockName = 'machine' | 'database';

/** Receives how far a clock is ahead of the store's time, in milliseconds, when that changed; 0 when they agree again. */
export type OnClockChange = (change: { readonly clock: ClockName; readonly ahead: number }) => void;

/** Tells open streams to read again. A notification has no content. */
export interface ChangeNotifier {
  notify(tenant: string, person: PersonId): void;
  /** Calls back for each notification of this person. Returns an unsubscribe function. */
  subscribe(tenant: string, person: PersonId, onNotify: () => void): () => void;
}

/** Limits the entries that a viewer's journal takes in a day. It is synchronous, because it is called under the lock. */
export interface JournalAllowance {
  /** Whether the journal has room for more entries, one by default. Uses up none of the allowance; `spend` does. */
  hasRoom(viewer: Viewer, at: Instant, entries?: number): boolean;
  /** Counts entries that are about to be written. Returns a function that takes the count back, once. */
  spend(viewer: Viewer, at: Instant, entries: number): () => void;
}

/** Limits how often a person may run use cases. Exits are not rate-limited. */
export interface RateLimits {
  /** Counts one command of this viewer. Returns whether it is within the limit. */
  command(viewer: Viewer): Promise<boolean>;
  /** Counts one attempt to redeem a pairing code. Returns whether it is within the limit. */
  pairing(viewer: Viewer): Promise<boolean>;
  /** Counts only entries that are written, so a refused or repeated call costs nothing. */
  readonly journal: JournalAllowance;
}

/** The host's listener: called after a partner's command changed this person's view, for example to send a push. */
export type OnViewChanged = (changed: { readonly tenant: string; readonly subject: string }) => unknown;

/** Receives what a listener of the host threw. The use case or notification that called it goes on. */
export type OnListenerError = (error: unknown) => void;

/** Draws random ids. */
export interface Ids {
  person(): PersonId;
  invitation(): InvitationId;
  request(): RequestId;
  mark(): Mark;
  /** Draws the id of a journal entry. */
  entry(): string;
  code(): PairingCode;
}
