import { type Instant, type Reading, runningSpacings, sideOf, spacingsOf } from '@attune/core';
import { type Consents, consentKinds } from '@attune/core/journal';
import type { Reflection } from '@attune/core/sharing';
import type { UseCaseContext } from '../context.ts';
import { getHome, homeOf } from '../home.ts';
import { streamJournal } from '../journal/journal-stream.ts';
import { notJoined, type Outcome } from '../outcome.ts';
import type { JournalEntry, Snapshot, Viewer } from '../ports.ts';
import { checkAccess } from '../run-use-case.ts';
import { type ExportDocument, type ExportedEntry, exportVersion } from './export-format.ts';
import { csvPieces } from './journal-csv.ts';

/**
 * Exports everything that is stored about the viewer, as a JSON document that names its format and version. Of the
 * couple it contains only the viewer's answers to ideas and the texts that the viewer shared. The journal is read and
 * written in pieces, so that other people's requests are served meanwhile.
 */
export async function exportMe(context: UseCaseContext, viewer: Viewer): Promise<Outcome> {
  const refusal = await checkAccess(context, viewer, 'exportMe');
  if (refusal) return { refusal, home: await getHome(context, viewer) };
  return context.longWork(viewer, async () => {
    const snapshot = await context.store.readSnapshot(viewer);
    if (!snapshot) return notJoined;
    const exported = await exportedText(context, viewer, snapshot);
    const home = homeOf(context, viewer, snapshot);
    const journalCsv = (): Promise<string> =>
      context.longWork(viewer, async () => join(csvPieces(streamJournal(context.store, viewer))));
    return { refusal: null, home, exported, journalCsv };
  });
}

/** The document as text. */
async function exportedText({ store }: UseCaseContext, viewer: Viewer, snapshot: Snapshot): Promise<string> {
  const document: ExportDocument = {
    format: 'attune-export',
    version: exportVersion,
    exportedAt: rfc3339(snapshot.at),
    me: exportedPerson(snapshot),
    journal: [],
  };
  const [beginning, end] = splitAt(JSON.stringify(document), -']}'.length);
  const lists: string[] = [];
  for await (const entries of streamJournal(store, viewer))
    lists.push(entries.map((entry) => JSON.stringify(exportedEntry(entry))).join(','));
  return `${beginning}${lists.join(',')}${end}`;
}

const splitAt = (text: string, index: number): readonly [string, string] => [
  text.slice(0, index),
  text.slice(index),
];

async function join(pieces: AsyncIterable<string>): Promise<string> {
  const all: string[] = [];
  for await (const piece of pieces) all.push(piece);
  return all.join('');
}

const rfc3339 = (at: Instant): string => new Date(at).toISOString();
const rfc3339OrNull = (at: Instant | null): string | null => (at === null ? null : rfc3339(at));

/**
 * Leaves out what belongs to the couple: its id, its marks, how many texts the viewer shared this turn, and the ideas
 * that rest. Also leaves out the times of erased entries, the other person of a pairing request, and the name that a paused partner still sees.
 */
function exportedPerson({ at, me, couple }: Snapshot): ExportDocument['me'] {
  const { id, subject, name, namedAt, floor, reading, dialClearedAt, ideas, reflections } = me;
  const { consents, attempts, pairing } = me;
  const spacings = couple
    ? spacingsOf(couple.state, sideOf(couple, id), at)
    : runningSpacings(me.spacings, at);
  return {
    id,
    subject,
    displayName: name,
    namedAt: rfc3339OrNull(namedAt),
    floor,
    spacings: { invitation: rfc3339OrNull(spacings.spacing), door: rfc3339OrNull(spacings.doorSpacing) },
    reading: reading && exportedReading(reading),
    dialClearedAt: rfc3339OrNull(dialClearedAt),
    ideas: ideas.answered.map(({ idea, answer }) => ({ idea, answer })),
    reflections: reflections.map(exportedReflection),
    consents: exportedConsents(consents),
    wrongCodes: attempts && { since: rfc3339(attempts.since), count: attempts.wrong },
    pairingCode: pairing?.type === 'code' ? { code: pairing.code, until: rfc3339(pairing.until) } : null,
  };
}

const exportedReading = ({ dial, at, brakes, accelerators, note }: Reading) => ({
  dial,
  at: rfc3339(at),
  brakes: [...brakes],
  accelerators: [...accelerators],
  note,
});

const exportedConsents = (consents: Consents) =>
  consentKinds.flatMap((kind) => {
    const given = consents[kind];
    return given ? [{ kind, textVersion: given.textVersion, at: rfc3339(given.at) }] : [];
  });

const exportedReflection = ({ written, writtenAt, shared }: Reflection) => ({
  ...written,
  writtenAt: rfc3339(writtenAt),
  shared: shared && ('arrival' in shared ? shared.arrival : shared.text),
  sharedAt: rfc3339OrNull(shared?.sharedAt ?? null),
});

function exportedEntry(entry: JournalEntry): ExportedEntry {
  if (entry.type === 'checkIn') {
    const { type, id, at, felt, wanted, utcOffset } = entry;
    return { type, id, at: rfc3339(at), felt, wanted, utcOffset };
  }
  const { type, id, reading, floor, utcOffset } = entry;
  return { type, id, ...exportedReading(reading), floor, utcOffset };
}
