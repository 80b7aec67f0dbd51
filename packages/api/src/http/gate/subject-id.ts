/** The most characters in a subject or a tenant. */
export const longestSubject = 255;
/** The last instant that a `Date` can hold: what "never expires" becomes. */
export const endOfTime = 8.64e15;

/** What a database can hold and compare as it was sent: no NUL, no half of a surrogate pair. */
export function isSubject(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    value.length > 0 &&
    value.length <= longestSubject &&
    !value.includes('\0') &&
    value.isWellFormed()
  );
}
