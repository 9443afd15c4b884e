/** What an import writes passes the Studio's own validation, once its coauthors are published. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { acceptance } from '@/lib/import/accept/acceptance';
import { overwritesNobody } from '@/lib/import/accept/accept-items';
import { importPeople } from '@/lib/import/authors/import-people';
import { bibliographyReading } from '@/lib/import/bibliographies/bibliography-reading';
import { decodedText } from '@/lib/import/bibliographies/decoded-text';
import { draftIdOf } from '@/lib/import/known/document-id';
import { emptyProvenance } from '@/lib/import/provenance/provenance';
import type { SourceRecord } from '@/lib/import/source-record';
import type { StoredDocument } from '@/lib/import/store/content-store';
import { importedWork } from '@/lib/import/work/imported-work';
import { complaints } from '../../schema/studio';
import { journal, record } from '../records/source-records';
import { queueItem } from '../records/queue-items';
import { readings } from '../sources/readings';

/** The drafts that are made from a record. */
function drafts(one: SourceRecord): StoredDocument[] {
  const item = queueItem('a', [one]);
  const { mutations } = acceptance(item, {
    target: { id: 'publication-a', provenance: emptyProvenance('publication-a') },
    people: importPeople([], () => undefined).resolve(importedWork([one]).authors.value),
    takes: overwritesNobody,
    slugs: new Set(),
    at: '2026-03-03T10:00:00Z',
  });
  return mutations
    .flatMap((mutation) =>
      'create' in mutation
        ? [mutation.create]
        : 'createIfNotExists' in mutation
          ? [mutation.createIfNotExists]
          : [],
    )
    .filter(({ _id }) => _id.startsWith(draftIdOf('')));
}

/** Of all drafts of a record, which is against what. */
async function complaintsOf(one: SourceRecord): Promise<string[]> {
  const found = await Promise.all(
    drafts(one).map(async (document) =>
      (await complaints(document)).map((text) => `${document._type} ${text}`),
    ),
  );
  // A source that names no author leaves that to an editor, who cannot publish before.
  return found.flat().filter((text) => text !== 'publication authors: Required');
}

const authors = (count: number) =>
  Array.from({ length: count }, (_, place) => ({
    name: `Given${place} Family${place}`,
    isOrganization: false,
  }));

test.each([
  ['a plain article', record()],
  ['three hundred authors', record({ authors: authors(300) })],
  ['three thousand authors', record({ authors: authors(3_000) })],
  ['sixty new coauthors', record({ authors: authors(60) })],
  [
    'a title in Han and authors in Han',
    record({
      title: { language: 'zh', text: '损失曲面的形状' },
      authors: [{ name: '王伟', isOrganization: false }],
    }),
  ],
  ['no author', record({ authors: [] })],
  ['a version of which only the kind is known', record({ versions: [{ kind: 'other' }] })],
  ['an organization', record({ authors: [{ name: 'ATLAS Collaboration', isOrganization: true }] })],
  ['one name', record({ authors: [{ name: 'Aristotle', isOrganization: false }] })],
  [
    'a very long name',
    record({
      authors: [{ name: `The ${'Very Long Consortium '.repeat(12)}`.trim(), isOrganization: true }],
    }),
  ],
  [
    'abstracts and titles in three languages',
    record({
      translatedTitles: [
        { language: 'fr', text: 'De la forme' },
        { language: 'de', text: 'Über die Form' },
      ],
      abstracts: [{ text: 'In short.' }, { language: 'fr-CA', text: 'En bref.' }],
    }),
  ],
  [
    'two versions',
    record({
      versions: [journal(), journal({ doi: '10.5555/two', kind: 'conference', pages: '1–9' })],
    }),
  ],
])(
  'the Studio has nothing against the drafts of %s',
  async (_, one) => {
    expect(drafts(one).length).toBeGreaterThan(0);
    expect(await complaintsOf(one)).toEqual([]);
  },
  60_000,
);

const folder = process.env['IMPORT_SAMPLES'];
const kindOf = (file: string): string => file.replace(/-.*$/, '');
const files = (folder === undefined ? [] : readdirSync(folder)).filter(
  (file) => kindOf(file) in readings || /^(?:bibtex|ris|csl)-/.test(file),
);

async function recordsIn(file: string): Promise<readonly SourceRecord[]> {
  const bytes = readFileSync(join(folder ?? '', file));
  const read = readings[kindOf(file)];
  const reading = read
    ? read(bytes.toString())
    : await bibliographyReading(decodedText(bytes).text);
  return reading?.records ?? [];
}

(files.length === 0 ? describe.skip : describe)('recorded answers and bibliographies', () => {
  test.each(files)(
    'the Studio has nothing against the drafts of %s',
    async (file) => {
      const records = await recordsIn(file);
      const found = await Promise.all(
        records.map(async (one) => [one.sourceId, await complaintsOf(one)] as const),
      );
      expect(found.filter(([, texts]) => texts.length > 0)).toEqual([]);
    },
    120_000,
  );
});
