/**
 * Whether a text is a year, a month or a day: `2025`, `2025-07` or `2025-07-13`, and one that exists
 * (ISO 8601 calendar dates, years 1000 to 9999).
 */
export function isPartialDate(text: string): boolean {
  const parts = /^([1-9]\d{3})(?:-(0[1-9]|1[0-2])(?:-(\d{2}))?)?$/.exec(text);
  if (!parts) return false;
  const [, year, month, day] = parts;
  if (day === undefined) return true;
  // Day 0 of the next month is the last day of this one.
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return Number(day) >= 1 && Number(day) <= last;
}
