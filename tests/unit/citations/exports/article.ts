import { recordOf } from './records';

/** An article with a value in every field. */
export const article = recordOf({
  _id: 'publication-a',
  slug: 'a',
  title: 'On $x$',
  language: 'fr',
  abstract: [{ language: 'fr', value: 'Un résumé.' }],
  topics: [
    { name: [{ language: 'fr', value: 'Réseaux' }] },
    { name: [{ language: 'fr', value: 'Graphes' }] },
  ],
  authors: [
    {
      printedName: 'Ludwig van der Berg Jr.',
      givenName: 'Ludwig',
      familyName: 'Berg',
      nameParticle: 'van der',
      nameSuffix: 'Jr.',
    },
    { printedName: 'Ann Ode', givenName: 'Ann', familyName: 'Ode' },
  ],
  versions: [
    {
      _key: 'a',
      kind: 'journal',
      venue: 'Journal of Tests',
      volume: '7',
      issue: '2',
      pages: '11–19',
      date: '2025-07-13',
      doi: '10.1000/a',
      url: 'https://example.org/a',
      pdf: 'https://example.org/a.pdf',
    },
    { _key: 'b', kind: 'preprint', arxivId: '2506.13234', date: '2024' },
  ],
});
