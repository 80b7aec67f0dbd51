import { type Policy, type PolicyProblem, type PressureCheck, parsePolicy } from '@attune/core';
import { pressureIn } from '@attune/core/pressure';
import type { Attune } from './application/attune.ts';
import { randomIds } from './application/ids.ts';
import type { Ids } from './application/ports.ts';
import { inProcessNotices } from './notify/in-process.ts';

/** Where people and couples are kept: an SQLite file, made if there is none, or `:memory:` for trials. */
export interface StoreOptions {
  readonly sqlite: string;
}

export interface OpenOptions {
  readonly store: StoreOptions;
  /** Spans and limits that differ from the defaults; refused if they would break a law. */
  readonly policy?: Partial<Policy>;
  /** Checks all words that cross to a partner; `pressureIn` unless given. */
  readonly noteCheck?: PressureCheck;
  /** Now, in epoch milliseconds; the system's clock unless given. The store never lets it go back. */
  readonly clock?: () => number;
  /** Where random ids come from; the system's generator unless given. */
  readonly ids?: Ids;
}

/** Opens the use cases over a store, without GraphQL or HTTP; close it with `close(attune)`. */
export async function openAttune(options: OpenOptions): Promise<Attune> {
  const policy = readPolicy(options.policy ?? {});
  const notices = inProcessNotices();
  // Imported late, so that a Node too old for the native driver gets a sentence rather than a crash.
  const { openSqlite } = await import('./store/open.sqlite.ts');
  const { clock = Date.now, ids = randomIds, noteCheck = pressureIn } = options;
  const store = await openSqlite({ path: options.store.sqlite, notices, clock });
  return { store, notices, watches: new Set(), ids, policy, noteCheck };
}

function readPolicy(settings: Partial<Policy>): Policy {
  const parsed = parsePolicy(settings);
  if (parsed.ok) return parsed.value;
  const problems = parsed.refusal.map(({ field, message }: PolicyProblem) => `  ${field}: ${message}`);
  throw new TypeError(`This policy does not fit:\n${problems.join('\n')}`);
}
