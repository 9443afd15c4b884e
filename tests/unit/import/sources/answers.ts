/** Small answers of the five services, after their real shapes. */

export const crossrefWork = {
  DOI: '10.1000/NOVA.1',
  type: 'journal-article',
  title: ['The size of novas'],
  subtitle: [],
  'original-title': [],
  language: 'en',
  author: [
    {
      given: 'Ada',
      family: 'Lovelace',
      suffix: 'Jr.',
      ORCID: 'http://orcid.org/0000-0002-1825-0097',
      'authenticated-orcid': false,
      affiliation: [{ name: 'Institute of <i>Novas</i>' }, { name: 'Another' }],
    },
    { name: 'NOVA Consortium', affiliation: [] },
  ],
  'container-title': ['Journal of Novas'],
  'short-container-title': ['J. Novas'],
  volume: '3',
  issue: '2',
  page: '10-19',
  abstract:
    '<jats:title>Abstract</jats:title><jats:p>We show <jats:italic>it</jats:italic>.</jats:p>',
  issued: { 'date-parts': [[2020, 8, 17]] },
  'published-print': { 'date-parts': [[2021, 5]] },
  relation: { 'has-preprint': [{ 'id-type': 'doi', id: '10.1101/NOVA', 'asserted-by': 'object' }] },
};

export const dataciteWork = {
  id: '10.1000/nova.2',
  type: 'dois',
  attributes: {
    doi: '10.1000/nova.2',
    creators: [
      {
        name: 'Lovelace, Ada',
        nameType: 'Personal',
        givenName: 'Ada',
        familyName: 'Lovelace',
        affiliation: ['\n  Institute of Novas\n '],
        nameIdentifiers: [
          { nameIdentifierScheme: 'ORCID' },
          {
            nameIdentifierScheme: 'ORCID',
            nameIdentifier: 'https://orcid.org/0000-0002-1825-0097',
          },
        ],
      },
      {
        name: 'Novas of the World',
        nameType: 'Organizational',
        affiliation: [],
        nameIdentifiers: [],
      },
    ],
    titles: [{ title: 'Novas by size', lang: 'en' }],
    publisher: 'Nova Press',
    container: {},
    publicationYear: 2020,
    dates: [{ date: '2020', dateType: 'Issued' }],
    language: 'en',
    types: { resourceTypeGeneral: 'Dataset', resourceType: 'Table' },
    relatedIdentifiers: [
      {
        relationType: 'IsVersionOf',
        relatedIdentifier: '10.1000/NOVA',
        relatedIdentifierType: 'DOI',
      },
    ],
    descriptions: [{ description: 'All <b>novas</b>.', descriptionType: 'Abstract' }],
    url: 'https://example.org/novas',
    contentUrl: null,
  },
};

export const openalexWork = {
  id: 'https://openalex.org/W123',
  doi: 'https://doi.org/10.1000/nova.1',
  title: 'The size of novas',
  display_name: 'The size of novas',
  type: 'article',
  language: 'en',
  publication_date: '2020-08-17',
  publication_year: 2020,
  biblio: { volume: '3', issue: null, first_page: '10', last_page: '19' },
  is_authors_truncated: null,
  authorships: [
    {
      author: {
        id: null,
        display_name: 'Ada Lovelace',
        orcid: 'https://orcid.org/0000-0002-1825-0097',
      },
      raw_author_name: 'Lovelace, Ada',
      is_corresponding: true,
      institutions: [{ display_name: 'Somewhere else' }],
      raw_affiliation_strings: ['Institute of Novas#TAB#'],
    },
  ],
  primary_location: {
    id: 'doi:10.1000/nova.1',
    landing_page_url: 'https://doi.org/10.1000/nova.1',
    pdf_url: null,
    version: 'publishedVersion',
    raw_type: 'journal-article',
    source: { display_name: 'Journal of Novas', type: 'journal' },
  },
  locations: [
    {
      id: 'doi:10.1000/nova.1',
      landing_page_url: 'https://doi.org/10.1000/nova.1',
      pdf_url: null,
      version: 'publishedVersion',
      raw_type: 'journal-article',
      source: { display_name: 'Journal of Novas', type: 'journal' },
    },
    {
      id: 'pmh:oai:arXiv.org:2001.00001',
      landing_page_url: 'http://arxiv.org/abs/2001.00001',
      pdf_url: 'https://arxiv.org/pdf/2001.00001',
      version: 'acceptedVersion',
      raw_type: 'text',
      source: { display_name: 'arXiv (Cornell University)', type: 'repository' },
    },
    {
      id: 'pmh:oai:example.org:1',
      landing_page_url: 'https://repository.example.org/1',
      pdf_url: 'https://repository.example.org/1.pdf',
      version: 'publishedVersion',
      source: { display_name: 'Repository of Somewhere', type: 'repository' },
    },
    { id: 'pmid:1', landing_page_url: 'https://pubmed.example.org/1', source: null, version: null },
  ],
  abstract_inverted_index: { We: [0], it: [2, 4], show: [1], as: [3] },
};

const value = (text: string) => ({ value: text });

export const orcidSummary = {
  'put-code': 11,
  'display-index': '1',
  title: { title: value('The size of novas'), subtitle: null, 'translated-title': null },
  'journal-title': value('Journal of Novas'),
  type: 'journal-article',
  'publication-date': { year: value('2020'), month: value('08'), day: null },
  'external-ids': {
    'external-id': [
      {
        'external-id-type': 'doi',
        'external-id-value': '10.1000/NOVA.1',
        'external-id-relationship': 'self',
        'external-id-url': null,
      },
      {
        'external-id-type': 'issn',
        'external-id-value': '1234-5678',
        'external-id-relationship': 'part-of',
        'external-id-url': null,
      },
    ],
  },
  url: value('https://doi.org/10.1000/NOVA.1'),
};

export const orcidPreprint = {
  ...orcidSummary,
  'put-code': 12,
  'display-index': '0',
  title: { title: value('On the magnitude of novas') },
  'journal-title': null,
  type: 'preprint',
  'publication-date': null,
  'external-ids': {
    'external-id': [
      {
        'external-id-type': 'arxiv',
        'external-id-value': 'arXiv:2001.00001v2',
        'external-id-relationship': 'self',
      },
    ],
  },
  url: null,
};

export const orcidWhole = {
  ...orcidSummary,
  'short-description': 'We show CO<sub>2</sub>.',
  'language-code': 'en',
  contributors: {
    contributor: [
      {
        'contributor-orcid': { uri: null, path: '0000-0002-1825-0097', host: null },
        'credit-name': value('Ada Lovelace'),
        'contributor-attributes': { 'contributor-role': 'author' },
      },
      {
        'credit-name': value('Ed Itor'),
        'contributor-attributes': { 'contributor-role': 'editor' },
      },
      { 'contributor-orcid': null, 'credit-name': value(''), 'contributor-attributes': null },
    ],
  },
};

export const orcidWorks = { group: [{ 'work-summary': [orcidPreprint, orcidSummary] }] };

/** @param entries elements `entry` */
export function arxivFeed(...entries: readonly string[]): string {
  return `<?xml version='1.0' encoding='UTF-8'?>
<feed xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/" xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns="http://www.w3.org/2005/Atom">
  <id>https://arxiv.org/api/x</id>
  <title>arXiv Query: id_list=2001.00001</title>
  ${entries.join('\n')}
</feed>`;
}

export const arxivEntry = `<entry>
  <id>http://arxiv.org/abs/2001.00001v3</id>
  <title>On the $\\ell_2$ size
  of novas &amp; more</title>
  <updated>2020-05-01T00:00:00Z</updated>
  <link href="https://arxiv.org/abs/2001.00001v3" rel="alternate" type="text/html"/>
  <summary>  We show that x&lt;y, as Poincar\\'e did.</summary>
  <published>2020-01-02T14:57:58Z</published>
  <arxiv:comment>10 pages</arxiv:comment>
  <arxiv:journal_ref>Proc. of the Workshop on Novas (2020) 10-19</arxiv:journal_ref>
  <author><name>Ada Lovelace</name><arxiv:affiliation>Institute of Novas</arxiv:affiliation></author>
  <author><name>NOVA Collaboration</name></author>
  <arxiv:doi>10.1000/NOVA.1</arxiv:doi>
</entry>`;
