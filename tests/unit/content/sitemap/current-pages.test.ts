import type { ContentQuery, ContentReader } from '@/lib/content/content-reader';
import { CurrentPages } from '@/lib/content/sitemap/current-pages';
import { changeCountQuery } from '@/lib/content/sitemap/query';
import type { z } from 'zod';

const hour = 3_600_000;
const now = '2026-01-02T03:04:05.678Z';

/** A CMS with one work, which counts how often all of its documents are read. */
function countedReader(changes: { changed: number; count: number }) {
  const since: unknown[] = [];
  let readings = 0;
  const answer = (groq: string, params: ContentQuery<z.ZodType>['params']): unknown => {
    if (groq === changeCountQuery) {
      since.push(params?.['since']);
      return changes;
    }
    readings += 1;
    const document = { _type: 'publication', slug: `work-${readings}`, _updatedAt: now };
    return { documents: [{ ...document, _id: 'a', _createdAt: now }], count: 1, now };
  };
  const reader: ContentReader = {
    isDraft: false,
    searchIndex: () => Promise.reject(new Error('not asked for')),
    viewContext: () => {
      throw new Error('not asked for');
    },
    read: ({ groq, params, result }) =>
      Promise.resolve(result.published.parse(answer(groq, params))),
  };
  return { reader, readings: () => readings, since };
}

const slugsOf = async (pages: CurrentPages, reader: ContentReader) =>
  (await pages.read(reader)).map(({ address }) => ('slug' in address ? address.slug : ''));

test('what did not change is read once; changes are looked for from some seconds before', async () => {
  const { reader, readings, since } = countedReader({ changed: 0, count: 1 });
  const pages = new CurrentPages();
  for (let time = 0; time < 3; time += 1) {
    expect(await slugsOf(pages, reader)).toEqual(['work-1']);
  }
  expect(readings()).toBe(1);
  expect(since).toEqual(['2026-01-02T03:04:00.678Z', '2026-01-02T03:04:00.678Z']);
});

test.each([
  ['a document changed', { changed: 1, count: 1 }],
  ['there is one more', { changed: 0, count: 2 }],
  ['there is one less', { changed: 0, count: 0 }],
])('all is read anew when %s', async (_, changes) => {
  const { reader } = countedReader(changes);
  const pages = new CurrentPages();
  expect(await slugsOf(pages, reader)).toEqual(['work-1']);
  expect(await slugsOf(pages, reader)).toEqual(['work-2']);
});

test('all is read anew after an hour', async () => {
  const { reader } = countedReader({ changed: 0, count: 1 });
  let time = 0;
  const pages = new CurrentPages(() => time);
  expect(await slugsOf(pages, reader)).toEqual(['work-1']);
  time = hour;
  expect(await slugsOf(pages, reader)).toEqual(['work-1']);
  time = hour + 1;
  expect(await slugsOf(pages, reader)).toEqual(['work-2']);
});

test('a CMS that does not answer is told to the caller, and asked again', async () => {
  const { reader } = countedReader({ changed: 1, count: 1 });
  const pages = new CurrentPages();
  await pages.read(reader);
  const away = { ...reader, read: () => Promise.reject(new Error('away')) };
  await expect(pages.read(away)).rejects.toThrow('away');
  expect(await slugsOf(pages, reader)).toEqual(['work-2']);
});
