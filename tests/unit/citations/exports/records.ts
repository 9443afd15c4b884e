import { z } from 'zod';

import { workRecord, type WorkRecord } from '@/lib/citations/work-record';
import { workRecordResult } from '@/lib/content/work/record-query';
import { works } from '@/sanity/seed/documents';

import { samplePeople } from '../sample-works';

const named = z.looseObject({ name: z.string() });

/** A person of the samples, all of whom have one family name, with the parts of the name. */
function withNameParts(person: unknown) {
  const parsed = named.parse(person);
  const words = parsed.name.split(' ');
  return { ...parsed, givenName: words.slice(0, -1).join(' '), familyName: words.at(-1) };
}

/** The records of the sample works, with the parts of the names of their authors. */
export const sampleRecords: readonly WorkRecord[] = works.map((document) =>
  recordOf({
    ...document,
    slug: document.slug?.current,
    authors: document.authors.map((author) => {
      const person = samplePeople.find(({ _id }) => _id === author.person._ref);
      return { ...author, person: withNameParts(person) };
    }),
    topics: [
      {
        name: [
          { language: 'fr', value: 'Apprentissage profond' },
          { language: 'en', value: 'Deep learning' },
        ],
      },
    ],
  }),
);

/** The record of a work as a query returns it, with what every document has filled in. */
export function recordOf(result: Readonly<Record<string, unknown>>): WorkRecord {
  return workRecord(
    workRecordResult('published').parse({
      _id: 'publication-a',
      _createdAt: '2025-01-01T00:00:00Z',
      _updatedAt: '2025-02-01T00:00:00Z',
      title: 'Plain',
      ...result,
    }),
  );
}

/** The work that stands beside a hostile one. */
export const plainRecord = recordOf({
  _id: 'publication-plain',
  slug: 'plain',
  title: 'A plain title',
  authors: [{ printedName: 'Ann Plain', givenName: 'Ann', familyName: 'Plain' }],
  versions: [{ _key: 'a', kind: 'journal', venue: 'Journal of Plain Things', date: '2020' }],
});
