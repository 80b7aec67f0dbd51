import type { Reflection } from '@attune/core';
import type { UseCaseContext } from '../context.ts';
import { homeOf } from '../home.ts';
import { keptJournal } from '../journal/journal.ts';
import { getHome } from '../look.ts';
import { notJoined, type Outcome } from '../outcome.ts';
import type { Person } from '../person.ts';
import type { JournalEntry, Viewer } from '../ports.ts';
import { checkAccess } from '../run-use-case.ts';

/**
 * All that is kept of the viewer, to take along: a JSON document with the number of its format. Nothing of the
 * couple but their own answers to ideas and the texts they shared.
 */
export async function exportMe(attune: UseCaseContext, viewer: Viewer): Promise<Outcome> {
  const refusal = await checkAccess(attune, viewer, 'exportMe');
  if (refusal) return { refusal, home: await getHome(attune, viewer) };
  const around = await attune.store.readSnapshot(viewer);
  if (!around) return notJoined;
  const { entries } = await keptJournal(attune, viewer);
  const exported = JSON.stringify({
    format: 'attune-export',
    version: 2,
    exportedAt: rfc3339(around.at),
    me: exportedPerson(around.me),
    journal: entries.map(exportedEntry),
  });
  return { refusal: null, home: homeOf(attune, viewer, around), exported };
}

const rfc3339 = (at: number): string => new Date(at).toISOString();
const since = (at: number | null): string | null => (at === null ? null : rfc3339(at));

/**
 * Left out, and why: the couple and its marks, and how many words crossed in its turn (the couple's); who asked
 * or is asked to pair (another person's).
 */
function exportedPerson(me: Person) {
  const { id, subject, name, floor, reading, ideas, reflections, consents, attempts, pairing } = me;
  return {
    id,
    subject,
    displayName: name,
    floor,
    reading: reading && { ...reading, at: rfc3339(reading.at) },
    ideas: ideas.answered.map(({ idea, answer }) => ({ idea, answer })),
    reflections: reflections.map(exportedReflection),
    consents: { journal: since(consents.journal) },
    wrongCodes: attempts && { since: rfc3339(attempts.since), count: attempts.wrong },
    pairingCode: pairing?.type === 'code' ? { code: pairing.code, until: rfc3339(pairing.until) } : null,
  };
}

const exportedReflection = ({ written, writtenAt, shared }: Reflection) => ({
  ...written,
  writtenAt: rfc3339(writtenAt),
  shared: shared && ('arrival' in shared ? shared.arrival : shared.text),
});

function exportedEntry(entry: JournalEntry) {
  if (entry.type === 'checkIn') {
    const { type, id, at, felt, wanted } = entry;
    return { type, id, at: rfc3339(at), felt, wanted };
  }
  const { type, id, reading, floor } = entry;
  return { type, id, ...reading, at: rfc3339(reading.at), floor };
}
