import { withArxivOnce } from '@/lib/content/work/arxiv-versions';
import type { VersionResult } from '@/lib/content/work/version-query';

const version = (_key: string, fields: Partial<VersionResult>): VersionResult => ({
  _key,
  kind: 'preprint',
  ...fields,
});
const arxivId = '2401.01867';
const arxivDoi = '10.48550/arXiv.2401.01867';

test('the preprint with the identifier and the one with the DOI are one, with both', () => {
  const versions = [version('a', { arxivId }), version('b', { doi: arxivDoi, preferred: true })];
  expect(withArxivOnce(versions)).toEqual([
    version('a', { arxivId, doi: arxivDoi, preferred: true }),
  ]);
});

test('a preprint that is known by its DOI alone has the identifier', () => {
  expect(withArxivOnce([version('a', { doi: arxivDoi.toLowerCase() })])).toEqual([
    version('a', { arxivId, doi: arxivDoi.toLowerCase(), preferred: false }),
  ]);
});

test.each([
  ['two versions without an identifier', [version('a', {}), version('b', {})]],
  ['two with different ones', [version('a', { arxivId }), version('b', { arxivId: '2401.01868' })]],
  [
    'a conference paper that names its preprint',
    [version('a', { kind: 'conference', arxivId }), version('b', { arxivId })],
  ],
  [
    'a DOI of somebody else',
    [version('a', { arxivId }), version('b', { doi: '10.1/arXiv.2401.01867' })],
  ],
])('%s stay two', (_, versions) => {
  expect(withArxivOnce(versions).map(({ _key }) => _key)).toEqual(['a', 'b']);
});
