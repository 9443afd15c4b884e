import { applied } from '@/lib/import/changes/applied';
import { workChanges } from '@/lib/import/changes/work-changes';
import { withField } from '@/lib/import/changes/work-fields';
import { emptyProvenance } from '@/lib/import/provenance/provenance';
import { standingFields } from '@/lib/import/provenance/standing-fields';
import { record } from '../records/source-records';

/** A work as an import wrote it, with what the import remembers. */
function imported() {
  const provenance = emptyProvenance('publication-1');
  const one = record({ abstracts: [{ language: 'en', text: 'We measure it.' }] });
  const authors = one.authors.map((author) => ({ author }));
  const changes = workChanges({}, { records: [one], authors, provenance });
  return applied({}, { provenance, changes, identifiers: [], at: '2026-03-03T12:00:00Z' });
}

const { work, provenance } = imported();
const all = provenance.fields.map(({ _key }) => _key);
const [versionDate = ''] = all.filter((path) => path.endsWith('.date'));

function standing(after: object): string[] {
  return [...standingFields({ ...after }, provenance).keys()];
}

test('all that an import wrote stands until somebody changes it', () => {
  expect(standing(work)).toEqual(all);
  expect(all).toEqual(
    expect.arrayContaining(['abstract.en', 'authors', 'language', 'title', 'type', versionDate]),
  );
});

test('each field has its source and the time at which it was written', () => {
  expect(standingFields(work, provenance).get('title')).toMatchObject({
    source: 'crossref',
    at: '2026-03-03T12:00:00Z',
  });
});

test.each([
  ['title', 'Another'],
  ['title', ''],
  ['abstract.en', 'We measure it. Twice.'],
  ['type', undefined],
  [versionDate, '2024-04'],
  ['authors', []],
])('%s does not stand once it is %j, and the others do', (path, value) => {
  expect(standing(withField(work, path, value))).toEqual(all.filter((one) => one !== path));
});

test('a field that is changed back stands again', () => {
  const changed = withField(work, 'title', 'Another');
  expect(standing(withField(changed, 'title', work.title))).toEqual(all);
});

test('of a version that was taken out nothing stands, and an order changes nothing', () => {
  const [version] = Array.isArray(work.versions) ? work.versions : [];
  const own = { _key: 'own', _type: 'version', kind: 'other' };
  expect(standing({ ...work, versions: [own] })).toEqual(
    all.filter((path) => !path.startsWith('versions.')),
  );
  expect(standing({ ...work, versions: [own, version] })).toEqual(all);
});

test('the list of authors stands when a coauthor is published, and not when one is added', () => {
  const authors = Array.isArray(work.authors) ? work.authors : [];
  const published = authors.map((author: object, place) => ({ ...author, _key: `other-${place}` }));
  expect(standing({ ...work, authors: published })).toContain('authors');
  const more = [...authors, { _key: 'more', _type: 'authorship', printedName: 'Ada Tremblay' }];
  expect(standing({ ...work, authors: more })).not.toContain('authors');
});

test('where nothing was imported nothing stands', () => {
  expect([...standingFields(work, emptyProvenance('publication-1'))]).toEqual([]);
});
