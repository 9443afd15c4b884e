import { dateOfDateParts, dateOfText } from '@/lib/import/fields/dates';
import { LossList } from '@/lib/import/fields/loss-list';

test.each([
  [[[2009, 8, 14]], '2009-08-14', 0],
  [[[2009, 8]], '2009-08', 0],
  [[[2009]], '2009', 0],
  [[['2009', '8']], '2009-08', 0],
  [[[2009, 0, 0]], '2009', 0],
  [[[2009, null]], '2009', 0],
  [[[2009, 13, 1]], '2009', 1],
  [[[2009, 2, 30]], '2009-02', 1],
  [[[2009, 'Spring']], '2009', 1],
  [[[null]], undefined, 1],
  [[[]], undefined, 1],
  [[], undefined, 1],
  ['2009', undefined, 1],
  [[[0]], undefined, 1],
  [[[2549]], undefined, 1],
  [[[20.5]], undefined, 1],
  [undefined, undefined, 0],
  [null, undefined, 0],
])('the date-parts %j are %j, with %i losses', (parts, date, count) => {
  const losses = new LossList();
  expect(dateOfDateParts(parts, losses)).toBe(date);
  expect(losses.all.map(({ reason }) => reason)).toEqual(Array(count).fill('notADate'));
});

test.each([
  ['2014-04-25', undefined, '2014-04-25'],
  ['\n  2014-4\n', undefined, '2014-04'],
  ['2023-11-09T11:44:22Z', undefined, '2023-11-09'],
  ['2013/2014', undefined, undefined],
  ['2013/2014', '2013', '2013'],
  ['2013-10-01/2014-01-23', '2013', '2013-10-01'],
  ['2013-10-01/2014-01-23', '2014', undefined],
  ['1970-04-01 / (:tba)', '2015', undefined],
  ['(:tba)', undefined, undefined],
  ['0000', undefined, undefined],
  ['2549', undefined, undefined],
  ['1 April 2014', undefined, undefined],
])('the date %j in a record of the year %j is %j', (text, year, date) => {
  const losses = new LossList();
  expect(dateOfText(text, { losses, year })).toBe(date);
  expect(losses.all).toEqual(
    date === undefined ? [{ field: 'date', reason: 'notADate', value: text.trim() }] : [],
  );
});
