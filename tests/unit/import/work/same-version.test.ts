import { isSameVersion, type VersionIdentity } from '@/lib/import/work/same-version';

const journal: VersionIdentity = { kind: 'journal', venue: 'Annals of Loss', date: '2024-03' };

test.each<[string, VersionIdentity, VersionIdentity, boolean]>([
  ['one DOI', { ...journal, doi: '10.5555/a' }, { kind: 'conference', doi: '10.5555/A' }, true],
  ['two DOIs', { ...journal, doi: '10.5555/a' }, { ...journal, doi: '10.5555/b' }, false],
  ['a DOI on one side', { ...journal, doi: '10.5555/a' }, journal, true],
  ['another kind', { ...journal, kind: 'conference' }, journal, false],
  ['another venue', { ...journal, venue: 'Acta' }, journal, false],
  ['another spelling of the venue', { ...journal, venue: 'ANNALS OF LOSS.' }, journal, true],
  ['another year', { ...journal, date: '2023' }, journal, false],
  ['another month', { ...journal, date: '2024-05' }, journal, true],
  ['no year', { ...journal, date: undefined }, journal, true],
  ['no venue', { ...journal, venue: undefined }, journal, true],
  ['venues in Han', { ...journal, venue: '数学学报' }, { ...journal, venue: '物理学报' }, false],
  [
    'an arXiv id and its DOI',
    { kind: 'preprint', arxivId: '2401.01867' },
    { kind: 'other', doi: '10.48550/arXiv.2401.01867' },
    true,
  ],
  [
    'two arXiv ids',
    { kind: 'preprint', arxivId: '2401.01867' },
    { kind: 'preprint', arxivId: '2401.01868' },
    false,
  ],
  [
    'an arXiv id against a DOI of a journal',
    { kind: 'preprint', arxivId: '2401.01867' },
    { ...journal, doi: '10.5555/a' },
    false,
  ],
])('%s: %#', (_, a, b, expected) => {
  expect([isSameVersion(a, b), isSameVersion(b, a)]).toEqual([expected, expected]);
});
