import type { CommandRefusal, LockedRefusal, Refusal } from '@attune/core';
import type {
  CheckIn,
  CheckInAnswer,
  ConsentTextRefusal,
  NoConsentRefusal,
  PersonWithJournal,
} from '@attune/core/journal';
import type { PairingRefusal } from '@attune/core/pairing';
import type { IdeaRefusal, RenameRefusal, ShareRefusal } from '@attune/core/sharing';
import type { UseCaseContext } from './context.ts';
import { type Home, homeOf } from './home.ts';
import type { ChangeSet, Snapshot, Viewer } from './ports.ts';

/** Why a use case was refused. Only the viewer learns it. */
export type UseCaseRefusal = Refusal<RuleRefusal['code'] | 'notJoined' | 'rateLimited'>;
type RuleRefusal =
  | CommandRefusal
  | ConsentTextRefusal
  | IdeaRefusal
  | LockedRefusal
  | NoConsentRefusal
  | PairingRefusal
  | RenameRefusal
  | ShareRefusal;

/** What the viewer has of an export after importing it. Importing it again gives the same counts. */
export interface ImportCounts {
  /** The entries of the export, which are all in the journal. */
  readonly entryCount: number;
  /** The answers of the export that are now the viewer's. */
  readonly reflectionCount: number;
  /** The prompts that keep another answer of the viewer. */
  readonly keptReflectionCount: number;
}

/** What every use case returns: why it was refused, if it was, and the viewer's home afterwards. */
export interface Outcome {
  readonly refusal: UseCaseRefusal | null;
  /** Null before joining, and once erased. */
  readonly home: Home | null;
  /** The answer to a check-in. */
  readonly checkedIn?: Pick<CheckInAnswer<PersonWithJournal>, 'kept' | 'message'> & Pick<CheckIn, 'wanted'>;
  /** Whether the journal has the entry to correct, with the corrected values. */
  readonly corrected?: boolean;
  /** The viewer's export, as JSON. */
  readonly exported?: string;
  /** Reads the viewer's journal and writes it as CSV. */
  readonly journalCsv?: () => Promise<string>;
  /** What the viewer has of an import. */
  readonly imported?: ImportCounts;
}

/** Builds a change set whose outcome holds the viewer's home after the change. */
export function outcome(
  context: UseCaseContext,
  viewer: Viewer,
  after: Snapshot,
  { refusal = null, ...change }: Omit<ChangeSet<Outcome>, 'result'> & Partial<Pick<Outcome, 'refusal'>> = {},
): ChangeSet<Outcome> {
  return { ...change, result: { refusal, home: homeOf(context, viewer, after) } };
}

/** The outcome for a viewer who has not joined. */
export const notJoined: Outcome = { refusal: { code: 'notJoined' }, home: null };
/** The outcome of an exit for a viewer who has not joined. It succeeds, because there is nothing to end. */
export const exitWithoutPerson: Outcome = { refusal: null, home: null };
