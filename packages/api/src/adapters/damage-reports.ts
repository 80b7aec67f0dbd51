import type { OnDamage } from '../use-cases/damage.ts';

/** Each record is reported once in this span, in milliseconds, and at most this many records. */
const span = 3_600_000;
const maxReports = 100;

/** Limits reports: a record is met again by every request, and its time would tell when its person is there. */
export function limitReports(report: OnDamage, now: () => number = Date.now): OnDamage {
  let since = now();
  let reported = new Set<string>();
  return (damaged) => {
    if (now() - since >= span) {
      since = now();
      reported = new Set();
    }
    const key = JSON.stringify(damaged);
    if (reported.has(key) || reported.size >= maxReports) return;
    reported.add(key);
    report(damaged);
  };
}

/** Emits a process warning that names what is damaged. */
export const warnOfDamage: OnDamage = (damaged) => {
  const text =
    'file' in damaged
      ? `The file of the ${damaged.file} is damaged. Restore its newest backup.`
      : `The record ${damaged.table} ${damaged.id} is damaged, and counts as gone.`;
  process.emitWarning(text, { code: 'ATTUNE_DAMAGE' });
};
