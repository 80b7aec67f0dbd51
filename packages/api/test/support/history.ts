import { expect } from 'vitest';
import { type Person, toSharedProfile } from '../../src/use-cases/person.ts';
import type { ChangeSet, CoupleRecord, LockedSnapshot, Viewer } from '../../src/use-cases/ports.ts';
import type { Outcome, UseCaseContext } from '../../src/use-cases.ts';

/** Two people and their couple, as they are stored. */
export interface Model {
  readonly couple: CoupleRecord;
  readonly people: readonly [Person, Person];
}

/** One decided transaction. */
interface Entry {
  readonly viewer: Viewer;
  /** The snapshot that `decide` received under the lock. */
  readonly snapshot: LockedSnapshot;
  readonly decide: (snapshot: LockedSnapshot) => ChangeSet<unknown>;
  answer?: unknown;
}

interface Counts {
  readonly count: number;
  readonly opened: number;
  readonly mutual: number;
  readonly refused: number;
}

/**
 * Records the transactions of several nodes in the order of their decisions. That is also the order of their commits,
 * because a transaction locks the couple's row until COMMIT.
 */
export function newHistory(start: Model) {
  const entries: Entry[] = [];

  /** Wraps a node so that its acknowledged transactions are recorded. */
  function recorded(attune: UseCaseContext): UseCaseContext {
    const transact: UseCaseContext['store']['transact'] = async (viewer, code, decide) => {
      let entry: Entry | null = null;
      const answer = await attune.store.transact(viewer, code, (snapshot) => {
        // A retried transaction decides again; only its last decision counts.
        if (entry) entries.splice(entries.indexOf(entry), 1);
        entry = { viewer, snapshot, decide };
        entries.push(entry);
        return decide(snapshot);
      });
      if (entry) (entry as Entry).answer = answer;
      return answer;
    };
    return { ...attune, store: { ...attune.store, transact } };
  }

  /** Replays every decision in order, without a database, and expects the same results. */
  function replay(): { readonly model: Model; readonly counts: Counts } {
    let { couple, people } = start;
    const counts = { count: entries.length, opened: 0, mutual: 0, refused: 0 };
    let latest = 0;
    for (const { viewer, snapshot, decide, answer } of entries) {
      const { at } = snapshot;
      // Time never goes back from one transaction to the next, on either node.
      expect(at).toBeGreaterThanOrEqual(latest);
      latest = at;
      const [one, other] = people;
      const mine = viewer.subject === 'ada';
      const [me, partner] = mine ? [one, other] : [other, one];
      // Each transaction starts from the state that the one before it left, so no update is lost.
      expect([snapshot.couple, snapshot.me, snapshot.partner]).toEqual([
        couple,
        me,
        toSharedProfile(partner),
      ]);
      const before = couple.state;
      const change = decide({
        at,
        me,
        partner: toSharedProfile(partner),
        couple,
        pairingPeer: null,
        codeOwner: null,
        journal: [],
      });
      expect(change.result).toEqual(answer);
      const after = new Map(change.people?.map((person) => [person.id, person]));
      people = [after.get(one.id) ?? one, after.get(other.id) ?? other];
      couple = change.couple ?? couple;
      const { refusal } = change.result as Outcome;
      if (refusal) counts.refused += 1;
      for (const side of ['a', 'b'] as const) {
        const [was, is] = [before[side].invitation, couple.state[side].invitation];
        if (is && is.id !== was?.id) counts.opened += 1;
        if (is?.state === 'mutual' && was?.state !== 'mutual') counts.mutual += 1;
      }
    }
    return { model: { couple, people }, counts };
  }

  return { recorded, replay };
}
