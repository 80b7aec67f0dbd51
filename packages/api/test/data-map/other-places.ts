/** Where people’s data is in addition to the tables, or deliberately is not. */
export interface Place {
  readonly place: string;
  readonly contains: string;
  readonly reader: string;
  readonly kept: string;
  /** Where the code or test is that keeps it so, from the root of the repository. */
  readonly heldBy: string;
}

export const otherPlaces: readonly Place[] = [
  {
    place: 'the log',
    contains:
      'no name, subject, tenant, text, dial or refusal; random ids of damaged records; faults with stack frames',
    reader: 'the host',
    kept: 'as the host keeps its logs',
    heldBy: 'packages/api/test/telemetry/log.test.ts',
  },
  {
    place: 'metrics and traces',
    contains: 'counts and durations of operations, by kind and status only',
    reader: 'the host',
    kept: 'as the host keeps them',
    heldBy: 'packages/api/test/telemetry/metrics.test.ts',
  },
  {
    place: 'a backup (`attune backup`, `pg_dump` without `attune_keys`)',
    contains: 'the rows of the day, without keys',
    reader: 'the host, with the current keys: only people and couples that still exist',
    kept: 'as the host keeps it; an erased person stays erased',
    heldBy: 'packages/api/test/store/backup.test.ts',
  },
  {
    place: 'a copy of the data keys',
    contains: 'wrapped keys of everyone of that day',
    reader: 'the host, with the key-encryption key: also people who were erased since',
    kept: 'only the newest copy; delete the earlier one',
    heldBy: 'packages/api/test/store/erasure.test.ts',
  },
  {
    place: 'the write-ahead log and free pages of the database',
    contains:
      'earlier versions of sealed rows; SQLite overwrites free pages, PostgreSQL frees them at vacuum',
    reader: 'as the rows',
    kept: 'until the checkpoint or vacuum, and as long as archives of them',
    heldBy: 'packages/api/test/store/encryption-at-rest.test.ts',
  },
  {
    place: '`onViewChanged` (a push service or webhook of the host)',
    contains: 'tenant and subject: that something changed, and no content',
    reader: 'the host and its push service, which learn the time of a partner’s act',
    kept: 'Attune does not keep it',
    heldBy: 'packages/api/test/http/create-attune.test.ts',
  },
  {
    place: 'the memory of a node: open streams, rate limits, requests under way',
    contains: 'what one response shows; tenant, subject and counts of commands',
    reader: 'someone who reads the process',
    kept: 'until the response, the end of the stream, or a day at most (the allowance of the journal)',
    heldBy: 'packages/api/test/http/sessions.test.ts',
  },
  {
    place: 'the motives of a yes',
    contains: 'never stored, logged, measured or sent back',
    reader: 'no one',
    kept: 'not at all',
    heldBy: 'packages/core/src/testing/laws/motives.ts',
  },
  {
    place: 'an app and its caches',
    contains: 'what its person sees',
    reader: 'someone who holds the phone unlocked',
    kept: 'in memory until sign-out or lock, if the app follows docs/clients.md',
    heldBy: 'docs/clients.md',
  },
];
