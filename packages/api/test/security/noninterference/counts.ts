import type { Data } from '../../../src/testing/index.ts';

/** Counts events, so that a test can check that everything it compares has occurred. */
export interface Counts {
  count(event: string): void;
  of(event: string): number;
  /** The counts of all events whose names start with this. */
  under(start: string): Readonly<Record<string, number>>;
}

export function newCounts(): Counts {
  const counts = new Map<string, number>();
  return {
    count: (event) => void counts.set(event, (counts.get(event) ?? 0) + 1),
    of: (event) => counts.get(event) ?? 0,
    under: (start) => Object.fromEntries([...counts].filter(([event]) => event.startsWith(start)).toSorted()),
  };
}

/** Counts what became visible to Sam between two views. */
export function countChanges({ count }: Counts, before: Data, after: Data): void {
  const [old, now] = [before?.couple, after?.couple];
  if (now?.invitation && now.invitation.state !== old?.invitation?.state)
    count(`sees ${now.invitation.state}`);
  if (now?.match && !old?.match) count('sees a match');
  if (now && now.ideasInCommon.length > (old?.ideasInCommon.length ?? 0)) count('sees an idea in common');
  if (now && now.partnerReflections.length > (old?.partnerReflections.length ?? 0))
    count('sees a shared reflection');
  if (now && old && now.partnerReflections.length < old.partnerReflections.length)
    count('sees that a reflection was unshared');
  if (old && !now) count('sees the couple end');
  if (now && !old) count('sees the couple start');
}
