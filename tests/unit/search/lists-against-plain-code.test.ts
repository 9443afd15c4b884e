import fc from 'fast-check';

import type { WorkRow } from '@/lib/search/rows';
import { SearchIndex } from '@/lib/search/search-index';
import type { WorkFilters } from '@/lib/search/work-list';

import { personRow, subjectRow, workRow } from './rows';

const people = ['ann', 'bob', 'cleo'];
const topics = ['deep', 'theory'];
const kinds = ['journal', 'preprint'];
const words = ['élan', 'Élagage', 'réseau', 'bord'];
const all = { offset: 0, limit: 1_000 };

const work = fc.record({
  title: fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 }),
  year: fc.option(fc.constantFrom(2023, 2024)),
  kind: fc.constantFrom(...kinds),
  topics: fc.uniqueArray(fc.constantFrom(...topics)),
  authors: fc.uniqueArray(fc.constantFrom(...people)),
});
const filters: fc.Arbitrary<WorkFilters> = fc.record(
  {
    text: fc.constantFrom('elan', 'ela', 'bord elan', 'reseau', 'ann', 'deep'),
    year: fc.constantFrom(2023, 2024, 1999),
    kind: fc.constantFrom(...kinds),
    topic: fc.constantFrom(...topics, 'nowhere'),
    person: fc.constantFrom(...people, 'nobody'),
  },
  { requiredKeys: [] },
);

const plain = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** Whether a work is in a list, told from the definition of the filters alone. */
function isListed(row: WorkRow, given: WorkFilters): boolean {
  const { text, year, kind, topic, person } = given;
  const has = [row.title, ...row.topics, ...row.authors.map(({ id = '' }) => id)].flatMap((each) =>
    plain(each).split(' '),
  );
  const sought = text?.split(' ') ?? [];
  return (
    (year === undefined || row.date === String(year)) &&
    (kind === undefined || row.kind === kind) &&
    (topic === undefined || row.topics.includes(topic)) &&
    (person === undefined || row.authors.some(({ id }) => id === person)) &&
    sought.every((word, index) =>
      has.some((each) => (index === sought.length - 1 ? each.startsWith(word) : each === word)),
    )
  );
}

function countsOf(values: readonly (string | undefined)[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) {
    if (value !== undefined) counts[value] = (counts[value] ?? 0) + 1;
  }
  return counts;
}
const asCounts = (values: readonly { value: string; count: number }[]) =>
  Object.fromEntries(values.map(({ value, count }) => [value, count]));

test('a list and its counts are those of a plain reading of all works, also after some changed', () => {
  fc.assert(
    fc.property(
      fc.array(work, { minLength: 1, maxLength: 12 }),
      fc.array(work, { maxLength: 6 }),
      filters,
      (before, after, given) => {
        const rowsOf = (works: typeof before) =>
          works.map((each, index) =>
            workRow(`w${index}`, {
              title: each.title.join(' '),
              date: each.year === null ? undefined : String(each.year),
              kind: each.kind,
              topics: each.topics,
              authors: each.authors.map((id) => ({ id })),
            }),
          );
        const index = new SearchIndex();
        index.save({
          people: people.map((id) => personRow(id)),
          subjects: topics.map((id) => subjectRow('topic', id)),
          works: rowsOf(before),
        });
        // Some are saved again as others, and the last of the others is taken down.
        const changed = rowsOf(after.slice(0, before.length));
        index.save({ people: [], subjects: [], works: changed });
        const rows = [...changed, ...rowsOf(before).slice(changed.length)].slice(
          0,
          Math.max(1, before.length - 1),
        );
        index.keepOnly(new Set([...people, ...topics, ...rows.map(({ id }) => id)]));

        const list = index.works(given, all);
        const inList = (but: WorkFilters) => rows.filter((row) => isListed(row, but));
        expect([...list.ids].toSorted()).toEqual(
          inList(given)
            .map(({ id }) => id)
            .toSorted(),
        );
        expect(list.count).toBe(list.ids.length);
        const without = (name: keyof WorkFilters) => inList({ ...given, [name]: undefined });
        expect(asCounts(list.years)).toEqual(countsOf(without('year').map(({ date }) => date)));
        expect(asCounts(list.kinds)).toEqual(countsOf(without('kind').map(({ kind }) => kind)));
        expect(asCounts(list.topics)).toEqual(
          countsOf(without('topic').flatMap((row) => row.topics)),
        );
        expect(asCounts(list.people)).toEqual(
          countsOf(without('person').flatMap(({ authors }) => authors.map(({ id }) => id))),
        );
      },
    ),
    { numRuns: 200 },
  );
});
