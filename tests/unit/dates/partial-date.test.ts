import { formatPartialDate } from '@/lib/dates/partial-date';

test.each([
  ['2025', '2025', '2025'],
  ['2025-07', 'juillet 2025', 'July 2025'],
  ['2025-07-13', '13 juillet 2025', 'July 13, 2025'],
  ['2024-03-01', '1er mars 2024', 'March 1, 2024'],
  ['2024-02-29', '29 février 2024', 'February 29, 2024'],
])('%s is "%s" and "%s"', (date, french, english) => {
  expect(formatPartialDate(date, 'fr')).toBe(french);
  expect(formatPartialDate(date, 'en')).toBe(english);
});

test.each(['', 'soon', '2023-02-29', '2023-13', '20250713'])(
  '%j is no date and comes back as it is',
  (date) => {
    expect(formatPartialDate(date, 'fr')).toBe(date);
  },
);
