import { type Policy, type PolicyProblem, type PressureCheck, parsePolicy } from '@attune/core';
import { pressureIn } from '@attune/core/pressure';
import type { Attune } from './application/attune.ts';
import { randomIds } from './application/ids.ts';
import type { Ids, Notices, OnViewChanged } from './application/ports.ts';
import { vocabularyOf, type WordOptions } from './application/vocabulary.ts';
import { inProcessNotices } from './notify/in-process.ts';
import { type LimitOptions, limitsOf } from './person-limits.ts';
import type { PostgresAt } from './store/connection.postgres.ts';
import type { KekSource } from './store/kek.ts';

/**
 * Where people and couples are kept: an SQLite file, made if there is none, or `:memory:` for trials; or a database
 * on PostgreSQL, for as many nodes as share it.
 */
export type StoreOptions = { readonly sqlite: string } | PostgresAt;

export interface OpenOptions extends WordOptions {
  readonly store: StoreOptions;
  /** Spans and limits that differ from the defaults; refused if they would break a law. */
  readonly policy?: Partial<Policy>;
  /** Checks all words that cross to a partner; `pressureIn` unless given. */
  readonly noteCheck?: PressureCheck;
  /**
   * The language of the notes, names and shared reflections that people write here, as a BCP 47 tag; English (`en`)
   * unless given. `noteCheck` receives it with each of them.
   */
  readonly language?: string;
  /**
   * Now, in epoch milliseconds, for SQLite; the system's clock unless given. The store never lets it go back.
   * PostgreSQL has a clock of its own, one for all nodes.
   */
  readonly clock?: () => number;
  /** What tells open streams that a view may have changed; in memory, or carried by PostgreSQL, unless given. */
  readonly notices?: Notices;
  /** Where random ids come from; the system's generator unless given. */
  readonly ids?: Ids;
  /** How often one person is heard. */
  readonly limits?: LimitOptions;
  /**
   * For how long an unlock counts, in milliseconds (step-up authentication, RFC 9470). Without a recent one, one sees
   * only what both see alike. Nobody is asked for an unlock unless given.
   */
  readonly unlockWithin?: number;
  /**
   * Told after a partner's act changed somebody's view, on the node that heard it, for whoever did not act: to push
   * where their app is closed. Never for the passing of time, and without content. What it throws is warned of.
   */
  readonly onViewChanged?: OnViewChanged;
  /** What wraps the keys that everything is sealed with; random for `:memory:` unless given. */
  readonly kek?: KekSource;
}

/** Opens the use cases over a store, without GraphQL or HTTP; close it with `close(attune)`. */
export async function openAttune(options: OpenOptions): Promise<Attune> {
  const policy = readPolicy(options.policy ?? {});
  const { ids = randomIds, noteCheck = pressureIn, onViewChanged = () => {} } = options;
  const language = readLanguage(options.language ?? 'en');
  const vocabulary = vocabularyOf(options, noteCheck);
  const limits = limitsOf(options.limits ?? {});
  const unlockWithin = readSpan('unlockWithin', options.unlockWithin ?? null);
  const kept = await openStore({ ...options, ids });
  return {
    ...kept,
    watches: new Map(),
    ids,
    policy,
    noteCheck,
    language,
    vocabulary,
    limits,
    unlockWithin,
    onViewChanged,
  };
}

/** Imported late: a Node too old for the native driver gets a sentence, and each database loads its own driver. */
async function openStore({
  store,
  notices,
  clock = Date.now,
  kek,
  ids,
}: OpenOptions & { readonly ids: Ids }): Promise<Kept> {
  if ('sqlite' in store) {
    const { openSqlite } = await import('./store/open.sqlite.ts');
    const local = notices ?? inProcessNotices();
    return {
      store: await openSqlite({ path: store.sqlite, notices: local, clock, kek, ids }),
      notices: local,
    };
  }
  const { openPostgres } = await import('./store/open.postgres.ts');
  if (notices) return { store: await openPostgres({ ...store, notices, kek, ids }), notices };
  const { postgresNotices } = await import('./notify/postgres.ts');
  const carried = await postgresNotices(store);
  try {
    const opened = await openPostgres({ ...store, notices: carried, kek, ids });
    const close = async (): Promise<void> => {
      await opened.close();
      await carried.close();
    };
    return { store: { ...opened, close }, notices: carried };
  } catch (fault) {
    await carried.close();
    throw fault;
  }
}

type Kept = Pick<Attune, 'store' | 'notices'>;

function readSpan(name: string, span: number | null): number | null {
  if (span === null || (Number.isSafeInteger(span) && span > 0)) return span;
  throw new TypeError(`${name}: a span of time in whole milliseconds, above 0, fits here.`);
}

/** Returns the tag as it is, when `Intl` can parse it. */
function readLanguage(language: string): string {
  try {
    Intl.getCanonicalLocales(language);
    return language;
  } catch (cause) {
    throw new TypeError('language: use a BCP 47 tag such as "de" or "de-AT".', { cause });
  }
}

function readPolicy(settings: Partial<Policy>): Policy {
  const parsed = parsePolicy(settings);
  if (parsed.ok) return parsed.value;
  const problems = parsed.refusal.map(({ field, message }: PolicyProblem) => `  ${field}: ${message}`);
  throw new TypeError(`This policy does not fit:\n${problems.join('\n')}`);
}
