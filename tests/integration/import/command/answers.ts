/** Small answers of services, after their real shapes. */
import type { ServiceTable } from '../../../harness/source-services';

export const orcid = '0000-0002-1825-0097';

interface Work {
  readonly title: string;
  readonly doi: string;
}

export const works: readonly Work[] = [
  { title: 'Tides of a shallow gradient', doi: '10.5555/tide.1' },
  { title: 'Lanterns for convex optimisers', doi: '10.5555/lantern.1' },
  { title: 'How forests vote on margins', doi: '10.5555/forest.1' },
];

function crossrefWork({ title, doi }: Work) {
  return {
    DOI: doi,
    type: 'journal-article',
    title: [title],
    author: [
      { given: 'Zoé', family: 'Tremblay', ORCID: `https://orcid.org/${orcid}` },
      { given: 'Awa', family: 'Diallo' },
    ],
    'container-title': ['Annals of Loss'],
    issued: { 'date-parts': [[2024, 3]] },
  };
}

function orcidGroup({ title, doi }: Work, place: number) {
  const id = {
    'external-id-type': 'doi',
    'external-id-value': doi,
    'external-id-relationship': 'self',
  };
  const summary = {
    'put-code': 100 + place,
    'display-index': '1',
    title: { title: { value: title } },
    type: 'journal-article',
    'publication-date': { year: { value: '2024' }, month: null, day: null },
    'external-ids': { 'external-id': [id] },
  };
  return { 'external-ids': { 'external-id': [id] }, 'work-summary': [summary] };
}

function openalexWork({ title, doi }: Work, place: number) {
  const location = {
    id: `doi:${doi}`,
    landing_page_url: `https://doi.org/${doi}`,
    pdf_url: null,
    version: 'publishedVersion',
    raw_type: 'journal-article',
    source: { display_name: 'Annals of Loss', type: 'journal' },
  };
  return {
    id: `https://openalex.org/W90000${place}`,
    doi: `https://doi.org/${doi}`,
    title,
    type: 'article',
    language: 'en',
    publication_date: '2024-03-01',
    publication_year: 2024,
    biblio: {},
    authorships: [
      {
        author: { display_name: 'Zoé Tremblay', orcid: `https://orcid.org/${orcid}` },
        raw_author_name: 'Zoé Tremblay',
        institutions: [],
        raw_affiliation_strings: [],
      },
    ],
    primary_location: location,
    locations: [location],
    abstract_inverted_index: null,
  };
}

const feed = `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:arxiv="http://arxiv.org/schemas/atom">
  <title>arXiv Query</title>
  <entry>
    <id>http://arxiv.org/abs/2401.00001v2</id>
    <published>2024-01-01T00:00:00Z</published>
    <updated>2024-02-01T00:00:00Z</updated>
    <title>Lighthouses without keepers</title>
    <summary>We let them be.</summary>
    <author><name>Zoé Tremblay</name></author>
    <category term="cs.LG" scheme="http://arxiv.org/schemas/atom"/>
  </entry>
</feed>`;

/** ORCID, OpenAlex and Crossref know the works; arXiv knows one more. */
export const services: ServiceTable = {
  orcid: { [`/v3.0/${orcid}/works`]: { group: works.map(orcidGroup), path: `/${orcid}/works` } },
  openalex: {
    '/works/W900000': openalexWork(
      { title: 'Tides of a shallow gradient', doi: '10.5555/tide.1' },
      0,
    ),
    '/works': { meta: { next_cursor: null }, results: works.map(openalexWork) },
  },
  crossref: Object.fromEntries(
    works.map((work) => [
      `/works/${encodeURIComponent(work.doi)}`,
      { status: 'ok', message: crossrefWork(work) },
    ]),
  ),
  arxiv: { '/api/query': feed },
};

/** The works as a bibliography. */
export const bibtex = works
  .map(
    ({ title, doi }, place) => `@article{work${place},
  title = {${title}}, author = {Tremblay, Zoé and Diallo, Awa}, journal = {Annals of Loss}, year = 2024, doi = {${doi}}
}`,
  )
  .join('\n');
