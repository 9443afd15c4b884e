import { versionKeys } from '@/lib/import/changes/version-keys';
import { workFields } from '@/lib/import/changes/work-fields';
import { emptyProvenance, type Provenance } from '@/lib/import/provenance/provenance';
import type { SourceVersion } from '@/lib/import/source-record';
import { journal, preprint } from '../records/source-records';

const nothing = emptyProvenance('publication-1');

function keys(versions: SourceVersion[], present: object[] = [], provenance: Provenance = nothing) {
  return versionKeys(versions, workFields({ versions: present }), provenance);
}

test('keys follow from what identifies a version, each once', () => {
  const bare = journal({ doi: undefined });
  const made = keys([journal(), preprint(), bare, journal({ doi: undefined, venue: 'Acta' })]);
  expect(made).toEqual(
    keys([journal(), preprint(), bare, journal({ doi: undefined, venue: 'Acta' })]),
  );
  expect(new Set(made).size).toBe(4);
});

test('two versions of a kind that nothing tells apart have keys of their own', () => {
  const bare = journal({ doi: undefined });
  expect(new Set(keys([bare, bare, bare])).size).toBe(3);
});

test('a version that is there keeps the key that the Studio gave it', () => {
  const present = [
    { _key: 'a1b2', kind: 'journal', venue: 'Annals of Loss', date: '2024' },
    { _key: 'with.dot', kind: 'preprint', arxivId: '2401.01867' },
  ];
  expect(keys([preprint(), journal()], present)).toEqual(['with.dot', 'a1b2']);
});

test('a new version takes the key of no version that is there', () => {
  const [key = ''] = keys([journal()]);
  expect(keys([journal()], [{ _key: key, kind: 'book', doi: '10.5555/other' }])).toEqual([
    `${key}-2`,
  ]);
});

test('venues in Han and very long DOIs have keys', () => {
  const long = `10.5555/${'a'.repeat(300)}`;
  const made = keys([
    { kind: 'journal', venue: '数学学报' },
    journal({ doi: long }),
    journal({ doi: `${long}b` }),
  ]);
  expect(new Set(made).size).toBe(3);
  for (const key of made) expect(key).toMatch(/^[a-z0-9-]{1,100}$/);
});
