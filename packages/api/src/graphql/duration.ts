/** Formats a whole number of milliseconds as an ISO 8601 duration. */
export function isoDuration(milliseconds: number): string {
  const hours = Math.floor(milliseconds / 3_600_000);
  const minutes = Math.floor((milliseconds % 3_600_000) / 60_000);
  const seconds = (milliseconds % 60_000) / 1_000;
  const parts = [hours && `${hours}H`, minutes && `${minutes}M`, seconds && `${seconds}S`].filter(Boolean);
  return `PT${parts.join('') || '0S'}`;
}

const units = [7 * 86_400_000, 86_400_000, 3_600_000, 60_000, 1_000] as const;

/**
 * Parses an ISO 8601 duration in weeks, days, hours, minutes and whole seconds, as milliseconds. Null for any other text,
 * and for years and months, whose length varies.
 */
export function parseDuration(text: string): number | null {
  const found = /^P(?=[\dT])(?:(\d+)W)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(text);
  if (!found) return null;
  return units.reduce((total, unit, index) => total + unit * Number(found[index + 1] ?? 0), 0);
}
