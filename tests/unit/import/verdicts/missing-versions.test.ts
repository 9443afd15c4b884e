import type { KnownVersion } from '@/lib/import/known/known-works';
import type { SourceVersion } from '@/lib/import/source-record';
import { missingVersions } from '@/lib/import/verdicts/missing-versions';
import { journal, preprint, record } from '../records/source-records';

const here: KnownVersion = {
  kind: 'journal',
  venue: 'Annals of Loss',
  date: '2024-03',
  doi: '10.5555/one',
};

test.each<[string, SourceVersion[], KnownVersion[], number]>([
  ['the same', [journal()], [here], 0],
  ['none here', [journal(), preprint()], [], 2],
  ['a preprint more', [journal(), preprint()], [here], 1],
  ['a version here more', [journal()], [here, { kind: 'preprint', arxivId: '2401.01867' }], 0],
  [
    'the DOI that arXiv gives the preprint that is here',
    [{ kind: 'preprint', doi: '10.48550/arXiv.2401.01867' }],
    [{ kind: 'preprint', arxivId: '2401.01867' }],
    0,
  ],
  [
    'a kind of version that nobody knows',
    [journal()],
    [{ ...here, kind: 'leaflet', doi: undefined }],
    1,
  ],
  ['one version from two records', [journal(), journal({ pages: '1' })], [], 1],
])('%s', (_, versions, present, count) => {
  const records = versions.map((version, at) =>
    record({ sourceId: `s${at}`, versions: [version] }),
  );
  expect(missingVersions(records, present)).toHaveLength(count);
});
