import { formatDateTime } from '@/lib/dates/date-time';

/** Breaking spaces in the place of others, which the data of Node.js decides. */
const plain = (text: string) => text.replaceAll(/\s/g, ' ');

test.each([
  ['2026-11-30T19:30:00Z', '30 novembre 2026 à 14 h 30', 'November 30, 2026 at 2:30 p.m.'],
  ['2026-05-01T18:00:00Z', '1er mai 2026 à 14 h 00', 'May 1, 2026 at 2:00 p.m.'],
  ['2026-01-01T04:59:00Z', '31 décembre 2025 à 23 h 59', 'December 31, 2025 at 11:59 p.m.'],
])('%s is told as Canadians do, in the time of Montréal', (time, french, english) => {
  expect(plain(formatDateTime(new Date(time), 'fr'))).toBe(french);
  expect(plain(formatDateTime(new Date(time), 'en'))).toBe(english);
});
