import type { DamagedRecord, OnDamage } from '../use-cases/damage.ts';

/** Each record is reported once in this span, in milliseconds, and at most this many records. */
const span = 3_600_000;
const maxReports = 100;

/** Limits reports: a record is met again by every request, and its time would tell when its person is there. */
export function limitReports(report: OnDamage, now: () => number = Date.now): OnDamage {
  let since = now();
  let reported = new Set<string>();
  return (record) => {
    if (now() - since >= span) {
      since = now();
      reported = new Set();
    }
    const key = `${record.table} ${record.id}`;
    if (reported.has(key) || reported.size >= maxReports) return;
    reported.add(key);
    report(record);
  };
}

/** Emits a process warning that names a damaged record. */
export function warnOfDamage({ table, id }: DamagedRecord): void {
  process.emitWarning(`The record ${table} ${id} is damaged, and counts as gone.`, { code: 'ATTUNE_DAMAGE' });
}
