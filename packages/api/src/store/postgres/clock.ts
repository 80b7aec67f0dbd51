import type { Pool } from 'pg';
import { type Belief, believe, maxStep } from '../clock/believe.ts';
import { type Clock, systemClock } from '../clock/clock.ts';

/** The advisory lock to write the clock. A node that does not get it at once leaves the writing to the other. */
export const clockLock = 0x636c6f636b; // "clock"

/** The stored clock, and a reading of the server's. */
interface StoredClock {
  /** What `clock` keeps. */
  readonly stored: number;
  /** The latest time that was given out; null in a new database. */
  readonly noted: number | null;
  readonly offset: number;
  readonly wall: number;
  readonly maxStep: number;
}

async function readClock(pool: Pool): Promise<StoredClock> {
  const { rows } = await pool.query<StoredClock>(
    `select last_value as stored, case when is_called then now_ms() end as noted, system_ms() as wall,
            (select last_value from clock_offset) as offset, clock_step_ms() as "maxStep"
       from clock`,
  );
  const [row] = rows;
  if (!row) throw new Error('The clock returned no row.');
  return row;
}

/**
 * Writes the time and the offset, unless an operator set the clock back in between. Records the time with the keys, too,
 * to recognise restored copies. Returns what `clock` keeps then.
 */
async function writeClock(pool: Pool, { at, offset }: Belief, before: StoredClock): Promise<number> {
  // One value for both: PostgreSQL would merge the subquery without `offset 0`.
  const { rows } = await pool.query<{ at: number }>(
    `select setval('clock', at) as at, setval('attune_keys.clock', at),
            case when $2::bigint <> $3::bigint then setval('clock_offset', $2::bigint) end
       from (select greatest($1::bigint, last_value) as at from clock
              where last_value >= $4::bigint and pg_try_advisory_xact_lock($5) offset 0) "next"`,
    [at, offset, before.offset, before.stored, clockLock],
  );
  return rows[0]?.at ?? before.stored;
}

/** The clock of a PostgreSQL store. Every node checks it. */
export interface PostgresClock {
  /**
   * Checks the server's clock against the time that has passed on this node, and records the store's time. Otherwise the
   * time would go back with the server's clock, and could reveal another person's last write.
   */
  check(): Promise<void>;
  /** How far the server's clock is ahead of the store's time, by the last check; 0 while they agree. */
  ahead(): number;
}

export function postgresClock(
  pool: Pool,
  { elapsed, suspended }: Pick<Clock, 'elapsed' | 'suspended'> = systemClock,
): PostgresClock {
  let last: Belief | null = null;
  let stored = 0;
  return {
    async check() {
      const reading = await readClock(pool);
      // An operator set the clock back: what this node knew no longer counts.
      if (reading.stored < stored - maxStep) last = null;
      last = believe(last, { ...reading, elapsed: elapsed() + suspended() });
      stored = await writeClock(pool, last, reading);
    },
    ahead: () => (last ? 0 - last.offset : 0),
  };
}
