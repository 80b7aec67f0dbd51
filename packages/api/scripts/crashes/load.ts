import { writeSync } from 'node:fs';
import type { Instant } from '@attune/core';
import { randomIds } from '../../src/adapters/random-ids.ts';
import {
  addEntries,
  checkInAt,
  countOf,
  endCouple,
  erase,
  newcomer,
  pairUp,
  withIncrementedCount,
} from '../../src/testing/store-people.ts';
import { collectJournal } from '../../src/use-cases/journal/journal-stream.ts';
import type { Store } from '../../src/use-cases/ports.ts';
import { viewersOf } from './state.ts';

/** How many entries the journal keeps. */
const kept = 20;

/** Writes to a store for ever, with three loops at once. Reports each result after it is acknowledged. */
export async function runLoad(
  store: Store,
  tenant: string,
  report = (line: string): unknown => writeSync(1, `${line}\n`),
  isRunning = (): boolean => true,
): Promise<void> {
  const { writer, one, other, leaver } = viewersOf(tenant);
  if ((await collectJournal(store, writer)).length === 0)
    await store.transact(writer, null, addEntries(checkInAt(0)));

  async function count(): Promise<void> {
    while (isRunning()) {
      const journal = await collectJournal(store, writer);
      const entriesErased = journal.slice(0, Math.max(0, journal.length - kept)).map(({ id }) => id);
      const counted = await store.transact(writer, null, ({ me }) => {
        const next = countOf(me) + 1;
        return {
          result: next,
          people: [withIncrementedCount(me)],
          entries: [checkInAt(next)],
          entriesErased,
        };
      });
      report(`count ${counted}`);
    }
  }

  async function pairAndPart(): Promise<void> {
    while (isRunning()) {
      const code = randomIds.code();
      await store.transact(one, null, ({ me }) => ({
        result: null,
        people: me.couple
          ? []
          : [{ ...me, pairing: { type: 'code', code, madeAt: 0 as Instant, until: 9e15 as Instant } }],
      }));
      const couple = await store.transact(other, code, pairUp);
      if (couple) report(`paired ${couple.id}`);
      const id = (await store.readSnapshot(one))?.couple?.id;
      await store.transact(other, null, endCouple, { isExit: true });
      if (id) report(`ended ${id}`);
    }
  }

  async function joinAndErase(): Promise<void> {
    while (isRunning()) {
      const { me } = await store.join(leaver, newcomer('leaver'));
      report(`joined ${me.id}`);
      await store.transact(leaver, null, erase, { isExit: true });
      report(`erased ${me.id}`);
    }
  }

  await Promise.all([count(), pairAndPart(), joinAndErase()]);
}
