import type { WorkRecord } from '@/lib/citations/work-record';

/** The record of a paper of a conference, with everything that it can have. */
export function bibliographicRecord(parts: Partial<WorkRecord> = {}): WorkRecord {
  return {
    id: 'publication-butterfly',
    slug: 'butterfly',
    title: { language: 'en', text: 'The Butterfly Effect' },
    translatedTitles: [{ language: 'fr', text: 'L’effet papillon' }],
    kind: 'conference',
    authors: [
      {
        name: 'Gül Sena Altıntaş',
        isOrganization: false,
        page: { page: 'profile', slug: 'gul-sena-altintas' },
      },
      { name: 'Devin Kwok', isOrganization: false, page: { page: 'profile', slug: 'devin-kwok' } },
      { name: 'Colin Raffel', isOrganization: false },
    ],
    date: '2025-07-13',
    preprintDate: '2025-06-16',
    venue: 'International Conference on Machine Learning',
    volume: '267',
    issue: '4',
    pages: '1314-1342',
    doi: '10.1000/182',
    arxivId: '2506.13234',
    url: 'https://proceedings.example/v267/a.html',
    pdf: 'http://localhost:3000/media/papers/a.pdf',
    abstracts: [
      { language: 'fr', text: 'Un résumé à 5 \\$.' },
      { language: 'en', text: 'An abstract for \\$5.' },
    ],
    topics: [
      [
        { language: 'fr', text: 'Apprentissage profond' },
        { language: 'en', text: 'Deep learning' },
      ],
      [{ language: 'en', text: 'Theory' }],
    ],
    created: '2026-01-01T00:00:00Z',
    updated: '2026-02-01T00:00:00Z',
    ...parts,
  };
}

/** Many authors, each with a page. */
export function collaboration(count: number): WorkRecord['authors'] {
  return Array.from({ length: count }, (_, number) => ({
    name: `A. Author${number}`,
    isOrganization: false,
    page: { page: 'coauthor', slug: `author-${number}` },
  }));
}
