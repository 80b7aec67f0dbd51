/** The maximum length of a subject or a tenant, in UTF-16 code units. */
export const maxSubjectLength = 255;
/** The last instant that a `Date` can hold, in epoch milliseconds. A sign-in without expiry expires then. */
export const maxInstant = 8.64e15;

/** Whether every database stores and compares a text unchanged: no NUL, no lone surrogate. */
export function isSubject(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    value.length > 0 &&
    value.length <= maxSubjectLength &&
    !value.includes('\0') &&
    value.isWellFormed()
  );
}
