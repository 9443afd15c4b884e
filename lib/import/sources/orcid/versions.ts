import { dateOfParts } from '../../fields/dates.ts';
import { addressField, arxivIdIn } from '../../fields/identifiers.ts';
import type { LossList } from '../../fields/loss-list.ts';
import { lineField } from '../../fields/plain-fields.ts';
import type { SourceVersion } from '../../source-record.ts';
import type { KindAndType } from '../kind-and-type.ts';
import type { OrcidIdentifiers } from './identifiers.ts';
import type { OrcidWork } from './work.ts';

/** Entries about a work, which a DOI makes needless. */
const catalogue =
  /^https?:\/\/(?:[\w-]+\.)*(?:scopus\.com|webof(?:knowledge|science)\.com|pubmed\.ncbi\.nlm\.nih\.gov)\//i;

/**
 * The version that a work is, and a further one for each further identifier of its own: a preprint of an arXiv
 * identifier beside the DOI of an article.
 */
export function orcidVersions(
  work: OrcidWork,
  { kind, ids, losses }: { kind: KindAndType['kind']; ids: OrcidIdentifiers; losses: LossList },
): SourceVersion[] {
  const address = work.url ?? ids.addresses[0];
  const atArxiv = arxivIdIn(address ?? '');
  const arxivIds = [...new Set([...ids.arxivIds, ...(atArxiv === undefined ? [] : [atArxiv])])];
  const dois = ids.dois.filter((doi) => arxivIdIn(doi) === undefined);
  const arxivDois = ids.dois.filter((doi) => arxivIdIn(doi) !== undefined);
  const preprints = arxivIds.map((arxivId): SourceVersion => {
    const doi = arxivDois.find((one) => arxivIdIn(one) === arxivId);
    return { kind: 'preprint', venue: 'arXiv', arxivId, ...(doi !== undefined && { doi }) };
  });
  const date = dateOf(work, losses);
  const venue = lineField(work['journal-title'], { field: 'venue', losses });
  const [preprint, ...otherPreprints] = preprints;
  // A work that has nothing but its arXiv identifier is that preprint, unless it was published.
  const isPreprint =
    kind === 'preprint' || (kind === 'other' && dois.length === 0) || /^arxiv\b/i.test(venue ?? '');
  if (preprint !== undefined && isPreprint) {
    return [
      { ...preprint, date },
      ...otherPreprints,
      ...dois.map((doi): SourceVersion => ({ kind: 'other', doi })),
    ];
  }
  const [doi, ...otherDois] = dois;
  const isRepeated = atArxiv !== undefined || (doi !== undefined && catalogue.test(address ?? ''));
  const url = isRepeated ? undefined : address;
  return [
    { kind, venue, date, doi, url: addressField(url, { field: 'url', losses }) },
    ...otherDois.map((one): SourceVersion => ({ kind: 'other', doi: one })),
    ...preprints,
  ];
}

function dateOf(work: OrcidWork, losses: LossList): string | undefined {
  const date = work['publication-date'];
  if (date == null || [date.year, date.month, date.day].every((one) => one == null || one === ''))
    return undefined;
  const said = [date.year, date.month, date.day].map((one) => one ?? '').join('-');
  return dateOfParts(date, { losses, said });
}
