import { paginationOf, sliceOf } from '@/lib/content/list/pagination';

const hrefOf = (page: number) => `?page=${page}`;
/** The links to pages of a list of ten pages, as they are read. */
const linksOf = (page: number, count = 500) =>
  paginationOf(sliceOf(String(page), 50), count, hrefOf)?.links.map((link) =>
    link === 'gap' ? '…' : link.page,
  );

test.each([
  [undefined, { offset: 0, limit: 50 }],
  ['2', { offset: 50, limit: 50 }],
  ['9999', { offset: 499_900, limit: 50 }],
])('page %s of the address is a slice of the list', (page, slice) => {
  expect(sliceOf(page, 50)).toEqual(slice);
});

test.each([0, 1, 50])('a list of %d has one page, and no links to others', (count) => {
  expect(paginationOf(sliceOf(undefined, 50), count, hrefOf)).toBeUndefined();
});

test('one more makes a second page', () => {
  expect(paginationOf(sliceOf(undefined, 50), 51, hrefOf)).toEqual({
    page: 1,
    pageCount: 2,
    first: 1,
    last: 50,
    count: 51,
    links: [
      { page: 1, href: '?page=1' },
      { page: 2, href: '?page=2' },
    ],
    nextHref: '?page=2',
  });
});

test('the last page has the rest, and none after it', () => {
  const pagination = paginationOf(sliceOf('3', 50), 101, hrefOf);
  expect(pagination).toMatchObject({ page: 3, pageCount: 3, first: 101, last: 101 });
  expect(pagination?.previousHref).toBe('?page=2');
  expect(pagination).not.toHaveProperty('nextHref');
});

test('the first page has none before it', () => {
  expect(paginationOf(sliceOf(undefined, 50), 101, hrefOf)).not.toHaveProperty('previousHref');
});

test.each([
  [1, [1, 2, '…', 10]],
  [2, [1, 2, 3, '…', 10]],
  [3, [1, 2, 3, 4, '…', 10]],
  [5, [1, '…', 4, 5, 6, '…', 10]],
  [8, [1, '…', 7, 8, 9, 10]],
  [10, [1, '…', 9, 10]],
])('of ten pages, page %d links to the first, the last and those around', (page, links) => {
  expect(linksOf(page)).toEqual(links);
});

test('no link leads to a page that is not there, and each is there once', () => {
  for (let count = 51; count <= 600; count += 49) {
    const pageCount = Math.ceil(count / 50);
    for (let page = 1; page <= pageCount; page += 1) {
      const links = (linksOf(page, count) ?? []).filter((link) => typeof link === 'number');
      expect(links.every((each) => each >= 1 && each <= pageCount)).toBe(true);
      expect(new Set(links).size).toBe(links.length);
      expect(links).toContain(page);
    }
  }
});

test('in a list of 400 pages, each is at most nine links from the first', () => {
  const pages = 400;
  const reached = new Map([[1, 0]]);
  for (const [page, depth] of reached) {
    for (const link of linksOf(page, pages * 50) ?? []) {
      if (link !== '…' && !reached.has(link)) reached.set(link, depth + 1);
    }
  }
  expect(reached.size).toBe(pages);
  expect(Math.max(...reached.values())).toBeLessThanOrEqual(9);
});
