import { retryAfterMs } from '@/lib/import/fetch/retry-after';

const now = Date.UTC(2026, 2, 3, 12, 0, 0);
const hour = 3_600_000;

test.each([
  [null, undefined],
  ['', undefined],
  ['soon', undefined],
  ['-5', undefined],
  ['1e9', undefined],
  ['0x10', undefined],
  ['2026', 2_026_000],
  ['0', 0],
  ['7', 7_000],
  [' 7 ', 7_000],
  ['1.5', 1_500],
  ['9999999999999999999', hour],
  ['Tue, 03 Mar 2026 12:00:30 GMT', 30_000],
  ['Tue, 03 Mar 2026 11:00:00 GMT', 0],
  ['Tue, 03 Mar 2326 12:00:00 GMT', hour],
  ['Tuesday, 03-Mar-26 12:00:30 GMT', 30_000],
  ['Tue, 99 Mar 2026 12:00:30 GMT', undefined],
])('%j asks to wait %s milliseconds', (value, wait) => {
  expect(retryAfterMs(value, now)).toBe(wait);
});
