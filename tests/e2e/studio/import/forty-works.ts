/** An ORCID record of forty works: six are here, three are versions of works that are here, two look like them. */
import type { ServiceTable } from '../../../harness/source-services';

/** ORCID's own example: nobody's. */
export const orcid = '0000-0002-1825-0097';

/** A work of the record. */
interface Work {
  readonly title: string;
  readonly doi: string;
  readonly year: number;
  /** Undefined for those that are not asked for, because they are here. */
  readonly crossref?: Record<string, unknown>;
}

const authors = [
  { given: 'Devin', family: 'Kwok' },
  { given: 'Awa', family: 'Diallo', ORCID: 'https://orcid.org/0000-0001-5109-3700' },
  { given: 'Ludwig', family: 'van der Berg' },
];

function article(title: string, doi: string, more: Record<string, unknown> = {}): Work {
  const crossref = {
    DOI: doi,
    type: 'journal-article',
    title: [title],
    author: authors,
    'container-title': ['Annals of Loss'],
    issued: { 'date-parts': [[2024, 3]] },
    abstract: `<jats:p>We study ${title.toLowerCase()}.</jats:p>`,
    ...more,
  };
  return { title, doi, year: 2024, crossref };
}

/** Works of the sample that have an identifier, and two that the test puts there. */
export const here: readonly { readonly title: string; readonly doi: string }[] = [
  {
    title: 'Simultaneous linear connectivity of neural networks modulo permutation',
    doi: '10.1007/978-3-031-70368-3_16',
  },
  { title: 'Dataset Difficulty and the Role of Inductive Bias', doi: '10.48550/arxiv.2401.01867' },
  {
    title:
      'The Butterfly Effect: Neural Network Training Trajectories Are Highly Sensitive to Initial Conditions',
    doi: '10.48550/arxiv.2506.13234',
  },
  {
    title: 'Neural Networks as Paths through the Space of Representations',
    doi: '10.48550/arxiv.2206.10999',
  },
  { title: 'Ice floes and their gradients', doi: '10.5555/ice.1' },
  { title: 'A catalogue of saddle points', doi: '10.5555/saddle.1' },
];

/** Published versions of three of those, under titles and DOIs of their own; the registry says what they are. */
const newVersions = here.slice(1, 4).map(({ title, doi }, place) =>
  article(title, `10.5555/version.${place}`, {
    relation: { 'has-preprint': [{ 'id-type': 'doi', id: doi, 'asserted-by': 'subject' }] },
  }),
);

/** Two works of the sample that have no identifier, typed otherwise. */
const lookAlikes = [
  'The butterfly effect – tiny perturbations cause neural-network training to diverge',
  'Deep networks as paths on the manifold of neural representations',
].map((title, place) => article(title, `10.5555/alike.${place}`));

const words = 'basin ridge plateau ravine gradient lattice kernel margin tensor'.split(' ');

/** Twenty-nine works that nobody has seen. */
export const fresh = Array.from({ length: 29 }, (_, place) => {
  const word = words[place % words.length] ?? '';
  const other = words[(place * 4 + 1 + Math.floor(place / 9)) % words.length] ?? '';
  return article(`The ${word} of ${other}s, study ${place + 1}`, `10.5555/fresh.${place}`);
});

const works: readonly Work[] = [
  ...here.map((work) => ({ ...work, year: 2024 })),
  ...newVersions,
  ...lookAlikes,
  ...fresh,
];

function summary({ title, doi, year }: Work, place: number) {
  const id = {
    'external-id-type': 'doi',
    'external-id-value': doi,
    'external-id-relationship': 'self',
  };
  return {
    'external-ids': { 'external-id': [id] },
    'work-summary': [
      {
        'put-code': 1000 + place,
        title: { title: { value: title } },
        type: doi.startsWith('10.48550/') ? 'preprint' : 'journal-article',
        'publication-date': { year: { value: String(year) }, month: null, day: null },
        'external-ids': { 'external-id': [id] },
        'display-index': '1',
      },
    ],
  };
}

/** What ORCID and Crossref answer. */
export const services: ServiceTable = {
  orcid: { [`/v3.0/${orcid}/works`]: { group: works.map(summary), path: `/${orcid}/works` } },
  crossref: Object.fromEntries(
    works.flatMap(({ doi, crossref }) =>
      crossref === undefined
        ? []
        : [[`/works/${encodeURIComponent(doi)}`, { status: 'ok', message: crossref }] as const],
    ),
  ),
};
