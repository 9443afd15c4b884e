/** What the sources of works are called, in every language. */
export const sourceWords: Readonly<Record<string, string>> = {
  crossref: 'Crossref',
  datacite: 'DataCite',
  arxiv: 'arXiv',
  openalex: 'OpenAlex',
  orcid: 'ORCID',
  bibtex: 'BibTeX',
  ris: 'RIS',
  csl: 'CSL-JSON',
};
