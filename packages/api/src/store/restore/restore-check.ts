/** How far a database and its keys may be apart, in milliseconds: both note the time together, once a minute at least. */
const apart = 120_000;

/** What a database and its keys each noted last of the time, in epoch milliseconds; null where nothing yet. */
export interface Ages {
  readonly main: number | null;
  readonly keys: number | null;
}

/**
 * Whether the database is an older copy, put back beside the keys of now. Then keys without a row are those of whoever
 * has joined since, and another copy may have their rows.
 *
 * @throws Error where the keys are the older ones: whoever joined since would seem erased.
 */
export function isDatabaseBehindKeys({ main, keys }: Ages): boolean {
  if (main === null || keys === null) return false;
  if (main > keys + apart) {
    throw new Error(
      'The keys here are older than the database beside them: whoever joined in between would be closed for good. ' +
        'Put the newest copy of the keys beside it. Nothing was changed.',
    );
  }
  return keys > main + apart;
}
