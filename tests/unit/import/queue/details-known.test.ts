import { detailsKnown } from '@/lib/import/queue/details-known';
import type { ItemStatus } from '@/lib/import/queue/queue-item';
import type { SourceRecord } from '@/lib/import/source-record';
import { queueItem } from '../records/queue-items';
import { journal, preprint, record } from '../records/source-records';

const summary = (versions: SourceRecord['versions']) =>
  record({ source: 'orcid', sourceId: 'o/1', authors: [], versions });

test.each<[string, ItemStatus, SourceRecord, SourceRecord['versions'], boolean]>([
  ['whose DOI Crossref was asked about', 'open', record(), [journal()], true],
  [
    'of which one of two identifiers was asked about',
    'open',
    record(),
    [journal(), preprint()],
    false,
  ],
  ['that only ORCID has named so far', 'open', summary([journal()]), [journal()], false],
  ['that OpenAlex gave', 'open', record({ source: 'openalex' }), [journal()], false],
  ['that was refused for good', 'never', summary([journal()]), [journal(), preprint()], true],
  ['that was skipped', 'skipped', summary([journal()]), [journal()], false],
  ['without an identifier', 'open', record(), [journal({ doi: undefined })], false],
])('of a work %s the details are known: %s, %s', (_, status, known, versions, isKnown) => {
  const item = { ...queueItem('a', [known]), status };
  expect(detailsKnown([item])(summary(versions))).toBe(isKnown);
});
