import { countOf, newcomer } from '../../src/testing/store-people.ts';
import { collectJournal } from '../../src/use-cases/journal/journal-stream.ts';
import type { JournalEntry, Store, Viewer } from '../../src/use-cases/ports.ts';

/** The viewers of one load: one keeps a journal, two pair and part, one joins and is erased. */
export const viewersOf = (tenant: string) => ({
  writer: { tenant, subject: 'writer' },
  one: { tenant, subject: 'one' },
  other: { tenant, subject: 'other' },
  leaver: { tenant, subject: 'leaver' },
});

/** The last acknowledged results of a load, by line: `count 7`, `paired <id>`, `ended <id>`, `erased <id>`. */
export type Acknowledged = Partial<Record<'count' | 'couple' | 'leaver', string>>;

/** Reads the acknowledged lines of a load. The last one may be cut off. */
export function acknowledgedIn(text: string, before: Acknowledged): Acknowledged {
  const last: Acknowledged = { ...before };
  for (const line of text.split('\n').slice(0, -1)) {
    const [name = '', value = ''] = line.split(' ');
    if (name === 'count') last.count = value;
    if (name === 'paired' || name === 'ended') last.couple = line;
    if (name === 'joined' || name === 'erased') last.leaver = line;
  }
  return last;
}

/** Creates the people of a load, unless they exist. */
export async function createPeople(store: Store, tenant: string): Promise<void> {
  const { writer, one, other } = viewersOf(tenant);
  for (const viewer of [writer, one, other]) await store.join(viewer, newcomer(viewer.subject));
}

/**
 * What is lost or half applied in a store, compared with what was acknowledged. A command that was under way at the kill
 * may have taken effect, so a couple may have ended, and a person may have been erased, without an acknowledgement.
 */
export async function brokenPromises(
  store: Store,
  tenant: string,
  { count, couple, leaver }: Acknowledged,
): Promise<readonly string[]> {
  const viewers = viewersOf(tenant);
  const broken: string[] = [];
  const read = (viewer: Viewer) => store.readSnapshot(viewer);
  const stored = countOf((await read(viewers.writer))?.me);
  const newest = Math.max(0, ...(await collectJournal(store, viewers.writer)).map(timeIn));
  if (stored < Number(count ?? 0)) broken.push(`count ${count} was acknowledged, and ${stored} is stored`);
  if (stored !== newest) broken.push(`the count is ${stored}, and the newest entry is ${newest}`);
  const [one, other] = [await read(viewers.one), await read(viewers.other)];
  const [ofOne, ofOther] = [one?.couple?.id ?? null, other?.couple?.id ?? null];
  if (ofOne !== ofOther) broken.push('only one person is in the couple');
  const [state, id] = couple?.split(' ') ?? [];
  if (state === 'ended' && ofOne === id) broken.push('an ended couple stands');
  const [left, leaverId] = leaver?.split(' ') ?? [];
  const found = (await read(viewers.leaver))?.me.id ?? null;
  if (left === 'erased' && found === leaverId) broken.push('an erased person exists');
  return broken;
}

const timeIn = (entry: JournalEntry): number => (entry.type === 'checkIn' ? entry.at : entry.reading.at);
