import type { Data } from '../../../src/testing/index.ts';

/** How often what happened, so that nothing is called compared that never was. */
export interface Tally {
  count(what: string): void;
  of(what: string): number;
  /** All that was counted under names that begin so. */
  under(beginning: string): Readonly<Record<string, number>>;
}

export function newTally(): Tally {
  const counts = new Map<string, number>();
  return {
    count: (what) => void counts.set(what, (counts.get(what) ?? 0) + 1),
    of: (what) => counts.get(what) ?? 0,
    under: (beginning) =>
      Object.fromEntries([...counts].filter(([what]) => what.startsWith(beginning)).toSorted()),
  };
}

/** Counts what became visible to Sam between two views. */
export function countSeen({ count }: Tally, before: Data, after: Data): void {
  const [was, is] = [before?.couple, after?.couple];
  if (is?.invitation && is.invitation.state !== was?.invitation?.state) count(`sees ${is.invitation.state}`);
  if (is?.match && !was?.match) count('sees a match');
  if (is && is.ideasInCommon.length > (was?.ideasInCommon.length ?? 0)) count('sees an idea in common');
  if (is && is.partnerReflections.length > (was?.partnerReflections.length ?? 0))
    count('sees what is shared');
  if (is && was && is.partnerReflections.length < was.partnerReflections.length) count('sees it taken back');
  if (was && !is) count('sees the end');
  if (is && !was) count('sees the beginning');
}
