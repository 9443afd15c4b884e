/** COinS (ocoins.info): the context objects of ANSI/NISO Z39.88-2004 in lists, as Zotero reads them. */
import { coins } from '@/lib/citations/coins';
import type { Version } from '@/lib/content/work/version-view';
import { versionKinds } from '@/lib/domain/vocabulary';
import { butterfly, connectivity, dataset, work } from '@/tests/unit/components/fixtures/works';
import { coauthor } from '@/tests/unit/components/fixtures/people';

/** As a reader of the attribute does. */
function fieldsOf(shown: Parameters<typeof coins>[0]): Record<string, string | string[]> {
  const parameters = new URLSearchParams(coins(shown));
  return Object.fromEntries(
    [...new Set(parameters.keys())].map((name) => {
      const values = parameters.getAll(name);
      return [name, values.length === 1 ? (values[0] ?? '') : values];
    }),
  );
}
const versionOf = (parts: Partial<Version>): Version => ({ key: 'a', kind: 'journal', ...parts });

test('a paper of a conference is a part of its proceedings, with its first and last page', () => {
  expect(fieldsOf(butterfly)).toEqual({
    ctx_ver: 'Z39.88-2004',
    rft_val_fmt: 'info:ofi/fmt:kev:mtx:book',
    'rft.genre': 'proceeding',
    'rft.atitle': butterfly.title.text,
    'rft.btitle': 'ICML 2025',
    'rft.date': '2025-07-13',
    'rft.volume': '267',
    'rft.spage': '1314',
    'rft.epage': '1342',
    'rft.au': ['Gül Sena Altıntaş', 'Devin Kwok', 'Colin Raffel', 'David Rolnick'],
    rft_id: 'https://openreview.net/forum?id=L1Bm396P0X',
    'rft.language': 'en',
  });
});

test('a DOI is an identifier in the namespace of DOIs', () => {
  expect(fieldsOf(connectivity)).toMatchObject({
    rft_id: 'info:doi/10.1007/978-3-031-70368-3_16',
  });
});

test('a preprint is one for Zotero, of the server that has it', () => {
  expect(fieldsOf(dataset)).toMatchObject({
    'rft.genre': 'preprint',
    'rft.type': 'preprint',
    rft_id: ['info:doi/10.48550/arXiv.2401.01867', 'https://arxiv.org/abs/2401.01867'],
  });
  const preprint = versionOf({ kind: 'preprint', venue: 'arXiv' });
  const fields = fieldsOf(work('a', 'A', { versions: [preprint] }));
  expect(fields).toMatchObject({ 'rft.pub': 'arXiv' });
  expect(fields).not.toHaveProperty('rft.jtitle');
});

test('several ranges of pages are neither a first nor a last page', () => {
  const fields = fieldsOf(work('a', 'A', { versions: [versionOf({ pages: '1–3, 5–7' })] }));
  expect(fields).toMatchObject({ 'rft.pages': '1-3, 5-7' });
  expect(fields).not.toHaveProperty('rft.spage');
});

test('a name whose last word is not the family name is as an index has it', () => {
  const authors = [{ ...coauthor('Ludwig van der Berg'), indexName: 'van der Berg, Ludwig' }];
  expect(fieldsOf(work('a', 'A', { authors }))).toMatchObject({ 'rft.au': 'van der Berg, Ludwig' });
});

test.each([
  ['1314-1342'],
  ['1314–1342'],
  ['1314 – 1342'],
  ['1314—1342'],
  ['1314−1342'],
  ['1314--1342'],
])('the pages %j are a first and a last one', (pages) => {
  expect(fieldsOf(work('a', 'A', { versions: [versionOf({ pages })] }))).toMatchObject({
    'rft.spage': '1314',
    'rft.epage': '1342',
  });
});

test.each(versionKinds)('a version of the kind %s has its title under one name', (kind) => {
  const fields = fieldsOf(
    work('a', 'The title', { versions: [versionOf({ kind, venue: 'The venue' })] }),
  );
  const under = (value: string) => Object.keys(fields).filter((name) => fields[name] === value);
  expect(under('The title')).toHaveLength(1);
  expect(under('The venue')).toHaveLength(1);
  expect(fields['rft_val_fmt']).toMatch(/^info:ofi\/fmt:kev:mtx:(journal|book|dissertation)$/);
});

test.each([
  ['a thesis', 'thesis', ['rft.title', 'rft.inst']],
  ['a chapter', 'chapter', ['rft.atitle', 'rft.btitle']],
  ['a book', 'book', ['rft.btitle', 'rft.pub']],
  ['a report', 'report', ['rft.btitle', 'rft.pub']],
  ['an article', 'journal', ['rft.atitle', 'rft.jtitle']],
] as const)('%s has title and venue where Zotero looks for them', (_, kind, names) => {
  const fields = fieldsOf(
    work('a', 'The title', { versions: [versionOf({ kind, venue: 'The venue' })] }),
  );
  expect(names.map((name) => fields[name])).toEqual(['The title', 'The venue']);
});

test.each([
  'a&rft.au=Mallory',
  'a=b;c',
  '100 % + 1 #',
  '"><script>alert(1)</script>',
  'L’effet « papillon »',
  'a\nb\u0000',
  '😀',
  '+',
])('the title %j is read back as it is', (title) => {
  expect(fieldsOf(work('a', title))).toMatchObject({ 'rft.title': title });
  expect(fieldsOf(work('a', title))).not.toHaveProperty('rft.au');
});

test('half of a pair becomes the sign of a replacement, and an escape of TeX what it stands for', () => {
  expect(fieldsOf(work('a', 'a\ud800b \\$5'))).toMatchObject({ 'rft.title': 'a\ufffdb $5' });
});

test('a work of 3,000 authors names the first of them', () => {
  const authors = Array.from({ length: 3000 }, (_, number) => coauthor(`A. Author${number}`));
  expect(fieldsOf(work('a', 'A', { authors }))['rft.au']).toEqual(
    authors.slice(0, 30).map(({ name }) => name),
  );
});
