import {
  type Accelerator,
  type Brake,
  type Dial,
  deepEqual,
  type Floor,
  type Instant,
  type Moment,
  momentPassed,
} from '@attune/core';
import { type Felt, hasConsent, type UtcOffset } from '@attune/core/journal';
import {
  arrivalPrompt,
  parseReflectionText,
  promptOf,
  type Reflection,
  reflectionOn,
  type WrittenReflection,
  writeReflection,
} from '@attune/core/sharing';
import type { UseCaseContext } from '../context.ts';
import { markOf } from '../couple/couple-side.ts';
import { timeOf } from '../journal/entry-time.ts';
import { type ImportCounts, type Outcome, outcome } from '../outcome.ts';
import type { Person } from '../person.ts';
import type { JournalEntry, LockedSnapshot, Viewer } from '../ports.ts';
import { type Decision, runUseCase } from '../run-use-case.ts';
import { InvalidInput, readNote, readText } from '../text-input.ts';
import { type ImportDocument, importDocument } from './export-format.ts';
import { changeOwnData } from './update-own-data.ts';

export interface ImportMeInput {
  readonly moment: Moment;
  /** An export of Attune, as JSON. */
  readonly document: string;
}

/** How many imported entries count as one in the journal allowance. */
const importedPerEntry = 10;
/**
 * How many entries of the journal one import is compared with, under the lock. An export in the order of its entries
 * stays far below; so does any import of up to 24 entries.
 */
const comparedMax = 4_000;

/**
 * Imports the journal and the reflections of the viewer's own export: all or nothing. It sets no dial, and nothing that
 * it adds is shared. The same export adds nothing a second time. It is an opening, so an import that arrives late never
 * restores what an exit erased.
 *
 * @throws InvalidInput
 */
export async function importMe(
  context: UseCaseContext,
  viewer: Viewer,
  { moment, document }: ImportMeInput,
): Promise<Outcome> {
  const parsed = readImport(document);
  const reflections = parsed.me.reflections.map((reflection, index) =>
    readReflection(context, reflection, `me.reflections[${index}]`),
  );
  const entries = parsed.journal.map((entry, index) => readEntry(context, entry, `journal[${index}]`));
  const journal = { ids: entries.map(({ id }) => id), times: entries.map(timeOf) };
  const prepare = async (): Promise<void> => {
    if ((await context.store.countJournalEntriesNear(viewer, journal.times)) > comparedMax)
      throw invalid(
        'journal',
        'Send fewer entries at once: the journal has too many entries near their times.',
      );
  };
  return runUseCase(
    context,
    viewer,
    'importMe',
    (snapshot) => decideImport(context, viewer, snapshot, moment, { entries, reflections }),
    { journal, prepare },
  );
}

const invalid = (path: string, message: string): InvalidInput =>
  new InvalidInput('document', path === '' ? message : `${path}: ${message}`);

function readImport(document: string): ImportDocument {
  let json: unknown;
  try {
    json = JSON.parse(document);
  } catch {
    throw invalid('', 'Send the JSON text of an export, unchanged.');
  }
  const parsed = importDocument.safeParse(json);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const path = (issue?.path ?? []).map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`));
  throw invalid(path.join('').replace(/^\./, ''), `${issue?.message}`);
}

interface Imported {
  readonly entries: readonly JournalEntry[];
  readonly reflections: readonly Reflection[];
}

/** Names the place in the document when a text is invalid. */
function at<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof InvalidInput ? invalid(path, error.message) : error;
  }
}

const instantOf = (text: string): Instant => Date.parse(text) as Instant;

function readEntry(
  { policy }: UseCaseContext,
  { utcOffset, ...entry }: ImportDocument['journal'][number],
  path: string,
): JournalEntry {
  const time = { at: instantOf(entry.at), utcOffset: (utcOffset ?? null) as UtcOffset | null };
  if (entry.type === 'checkIn') {
    const { type, id, felt, wanted } = entry;
    return { type, id, ...time, felt: (felt + 0) as Felt, wanted };
  }
  const { type, id, floor, dial } = entry;
  const note = at(`${path}.note`, () => readNote(entry.note, policy.noteMax, 'author'));
  const named = {
    brakes: [...new Set<Brake>(entry.brakes)],
    accelerators: [...new Set<Accelerator>(entry.accelerators)],
  };
  const reading = { dial: (dial + 0) as Dial, at: time.at, ...named, note };
  return { type, id, reading, floor: (floor + 0) as Floor, utcOffset: time.utcOffset };
}

function readReflection(
  { policy, content }: UseCaseContext,
  exported: ImportDocument['me']['reflections'][number],
  path: string,
): Reflection {
  const prompt = promptOf(exported.prompt);
  if (!content.prompts.includes(prompt))
    throw invalid(`${path}.prompt`, 'Use a prompt that `prompts` lists.');
  return { written: written(), writtenAt: instantOf(exported.writtenAt), shared: null };

  function written(): WrittenReflection {
    if (prompt === arrivalPrompt) {
      if ('arrival' in exported) return { prompt: arrivalPrompt, arrival: exported.arrival };
      throw invalid(path, 'Answer this prompt with `arrival`.');
    }
    if ('arrival' in exported) throw invalid(path, 'Answer this prompt with `text`.');
    const read = at(`${path}.text`, () =>
      readText('text', exported.text, { max: policy.reflectionMax, kind: 'reflection', reader: 'author' }),
    );
    const parsed = parseReflectionText(policy, read);
    if (!parsed.ok) throw invalid(`${path}.text`, 'Use at least one visible character.');
    return { prompt, text: parsed.value };
  }
}

function decideImport(
  context: UseCaseContext,
  viewer: Viewer,
  snapshot: LockedSnapshot,
  moment: Moment,
  { entries, reflections }: Imported,
): Decision {
  const { limits, policy, ids } = context;
  const { me, at: now } = snapshot;
  rejectFuture(entries.map(timeOf), 'journal', 'at', now);
  rejectFuture(
    reflections.map(({ writtenAt }) => ({ at: writtenAt })),
    'me.reflections',
    'writtenAt',
    now,
  );
  const newEntries = withoutKnown(snapshot.journal, entries).map((entry) => ({ ...entry, id: ids.entry() }));
  const newReflections = reflections.filter(({ written }) => reflectionOn(me, written.prompt) === null);
  const addsNothing = newEntries.length + newReflections.length === 0;
  if (!addsNothing && momentPassed(policy, moment, markOf(snapshot), now))
    return outcome(context, viewer, snapshot, { refusal: { code: 'momentPassed' } });
  if (!hasConsent(me.consents, 'journal'))
    return outcome(context, viewer, snapshot, { refusal: { code: 'noConsent' } });
  const allowance = Math.ceil(newEntries.length / importedPerEntry);
  if (!limits.journal.hasRoom(viewer, now, allowance))
    return outcome(context, viewer, snapshot, { refusal: { code: 'rateLimited' } });
  const changed = newReflections.reduce<Person>(
    (person, { written, writtenAt }) => writeReflection(person, written, writtenAt),
    { ...me, mark: markOf(snapshot) },
  );
  const reflectionCount = reflections.filter(({ written }) =>
    deepEqual(reflectionOn(changed, written.prompt)?.written, written),
  ).length;
  const keptReflectionCount = reflections.length - reflectionCount;
  const counts: ImportCounts = { entryCount: entries.length, reflectionCount, keptReflectionCount };
  const change = changeOwnData(context, viewer, snapshot, changed, { entries: newEntries });
  return { ...change, allowance, result: { ...change.result, imported: counts } };
}

function rejectFuture(
  times: readonly { readonly at: Instant }[],
  list: string,
  field: string,
  now: Instant,
): void {
  const index = times.findIndex((time) => time.at > now);
  if (index >= 0) throw invalid(`${list}[${index}].${field}`, 'Use an instant that is not in the future.');
}

/** What an entry says, in a fixed order of its fields. */
function contentOf(entry: JournalEntry): string {
  const { type, utcOffset } = entry;
  if (type === 'checkIn') return JSON.stringify([type, entry.at, entry.felt, entry.wanted, utcOffset]);
  const { dial, at, brakes, accelerators, note } = entry.reading;
  return JSON.stringify([type, at, dial, brakes, accelerators, note, entry.floor, utcOffset]);
}

/** The entries that the journal does not have: by their id, or by everything else. Each counts once. */
function withoutKnown(
  journal: readonly JournalEntry[],
  entries: readonly JournalEntry[],
): readonly JournalEntry[] {
  const ids = new Set(journal.map(({ id }) => id));
  const contents = new Set(journal.map(contentOf));
  return entries.filter((entry) => {
    const content = contentOf(entry);
    const known = ids.has(entry.id) || contents.has(content);
    ids.add(entry.id);
    contents.add(content);
    return !known;
  });
}
