import { expect } from 'vitest';
import { type Person, toSharedProfile } from '../../src/use-cases/person.ts';
import type { ChangeSet, CoupleRecord, LockedSnapshot, Viewer } from '../../src/use-cases/ports.ts';
import type { Outcome, UseCaseContext } from '../../src/use-cases.ts';

/** Two people and their couple, as they are kept. */
export interface Model {
  readonly couple: CoupleRecord;
  readonly people: readonly [Person, Person];
}

/** One change, as it was decided. */
interface Entry {
  readonly viewer: Viewer;
  /** What the database showed whoever decided, under the lock. */
  readonly held: LockedSnapshot;
  readonly decide: (held: LockedSnapshot) => ChangeSet<unknown>;
  answer?: unknown;
}

interface Counts {
  readonly count: number;
  readonly opened: number;
  readonly mutual: number;
  readonly refused: number;
}

/**
 * Notes what nodes decide, in the order of deciding. That order is the order of the couple's story, since whoever
 * decides holds the couple's row until it is committed.
 */
export function newHistory(start: Model) {
  const entries: Entry[] = [];

  /** The same node, with all that it changes noted once it is acknowledged. */
  function kept(attune: UseCaseContext): UseCaseContext {
    const change: UseCaseContext['store']['transact'] = async (viewer, code, decide) => {
      let noted: Entry | null = null;
      const answer = await attune.store.transact(viewer, code, (held) => {
        // Work that begins anew decides anew: the last time counts.
        if (noted) entries.splice(entries.indexOf(noted), 1);
        noted = { viewer, held, decide };
        entries.push(noted);
        return decide(held);
      });
      if (noted) (noted as Entry).answer = answer;
      return answer;
    };
    return { ...attune, store: { ...attune.store, transact: change } };
  }

  /** Asks the rules again, one command after the other and without a database; every answer is the same. */
  function replayed(): { readonly model: Model; readonly told: Counts } {
    let { couple, people } = start;
    const told = { count: entries.length, opened: 0, mutual: 0, refused: 0 };
    let latest = 0;
    for (const { viewer, held, decide, answer } of entries) {
      const { at } = held;
      // Time goes on from one to the next, under whichever node's lock.
      expect(at).toBeGreaterThanOrEqual(latest);
      latest = at;
      const [one, other] = people;
      const mine = viewer.subject === 'ada';
      const [me, partner] = mine ? [one, other] : [other, one];
      // Each begins where the one before it ended, also in what no answer shows: nothing is lost between them.
      expect([held.couple, held.me, held.partner]).toEqual([couple, me, toSharedProfile(partner)]);
      const before = couple.state;
      const change = decide({
        at,
        me,
        partner: toSharedProfile(partner),
        couple,
        pairingPeer: null,
        codeOwner: null,
      });
      expect(change.result).toEqual(answer);
      const after = new Map(change.people?.map((person) => [person.id, person]));
      people = [after.get(one.id) ?? one, after.get(other.id) ?? other];
      couple = change.couple ?? couple;
      const { refusal } = change.result as Outcome;
      if (refusal) told.refused += 1;
      for (const side of ['a', 'b'] as const) {
        const [was, is] = [before[side].invitation, couple.state[side].invitation];
        if (is && is.id !== was?.id) told.opened += 1;
        if (is?.state === 'mutual' && was?.state !== 'mutual') told.mutual += 1;
      }
    }
    return { model: { couple, people }, told };
  }

  return { kept, replayed };
}
