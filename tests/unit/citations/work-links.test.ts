import { workLinks } from '@/lib/citations/work-links';
import type { Version } from '@/lib/content/work/version-view';

const linksOf = (...versions: Omit<Version, 'key'>[]) =>
  workLinks({
    versions: versions.map((version, index) => ({ key: String(index), ...version })),
    resources: [],
  }).map(({ kind, href }) => `${kind} ${href}`);

const arxiv = { kind: 'preprint', arxivId: '2401.01867' } as const;

test('the PDF of an arXiv version follows from its identifier', () => {
  expect(linksOf(arxiv)).toEqual([
    'pdf https://arxiv.org/pdf/2401.01867',
    'arxiv https://arxiv.org/abs/2401.01867',
  ]);
});

test('a PDF that is stored comes before that of arXiv, whichever version has it', () => {
  expect(linksOf(arxiv, { kind: 'workshop', pdf: 'https://a.org/a.pdf' })).toEqual([
    'pdf https://a.org/a.pdf',
    'arxiv https://arxiv.org/abs/2401.01867',
  ]);
});

test('the DOI is the publisher’s, not the one that arXiv registers', () => {
  const doi = '10.48550/arXiv.2401.01867';
  expect(linksOf({ ...arxiv, doi })).not.toContainEqual(expect.stringMatching(/^doi/));
  expect(linksOf({ kind: 'journal', doi: '10.1000/182' }, { ...arxiv, doi })).toContain(
    'doi https://doi.org/10.1000/182',
  );
});

test('the page of the publisher is linked where no DOI leads to it', () => {
  const url = 'https://openreview.net/forum?id=a';
  expect(linksOf({ kind: 'conference', url })).toEqual([`page ${url}`]);
  expect(linksOf({ kind: 'conference', url, doi: '10.1000/182' })).toEqual([
    'doi https://doi.org/10.1000/182',
  ]);
});

test('each kind of link is there once', () => {
  expect(
    linksOf({ ...arxiv, pdf: 'https://a.org/1' }, { ...arxiv, pdf: 'https://a.org/2' }),
  ).toEqual(['pdf https://a.org/1', 'arxiv https://arxiv.org/abs/2401.01867']);
});
