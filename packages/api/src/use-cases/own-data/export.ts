import type { Reflection } from '@attune/core';
import type { Attune } from '../context.ts';
import { unheard } from '../run-use-case.ts';
import { homeOf } from '../home.ts';
import { keptJournal } from '../journal/journal.ts';
import { look } from '../look.ts';
import { notJoined, type Outcome } from '../outcome.ts';
import type { Person } from '../person.ts';
import type { Entry, Viewer } from '../ports.ts';

/**
 * All that is kept of the viewer, to take along: a JSON document with the number of its format. Nothing of the
 * couple but their own answers to ideas and the texts they shared.
 */
export async function exportMe(attune: Attune, viewer: Viewer): Promise<Outcome> {
  const refusal = await unheard(attune, viewer, 'exportMe');
  if (refusal) return { refusal, home: await look(attune, viewer) };
  const around = await attune.store.read(viewer);
  if (!around) return notJoined;
  const { entries } = await keptJournal(attune, viewer);
  const exported = JSON.stringify({
    format: 'attune-export',
    version: 1,
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
    pairingCode: pairing?.is === 'code' ? { code: pairing.code, until: rfc3339(pairing.until) } : null,
  };
}

const exportedReflection = ({ written, writtenAt, shared }: Reflection) => ({
  ...written,
  writtenAt: rfc3339(writtenAt),
  shared: shared && ('arrival' in shared ? shared.arrival : shared.text),
});

function exportedEntry(entry: Entry) {
  if (entry.is === 'checkIn') {
    const { is, id, at, felt, wanted } = entry;
    return { is, id, at: rfc3339(at), felt, wanted };
  }
  const { is, id, reading, floor } = entry;
  return { is, id, ...reading, at: rfc3339(reading.at), floor };
}
