import { annotationOf } from '../content/annotation.ts';
import type { Resource, Work } from '../content/work/view.ts';
import { arxivIdOfDoi } from '../domain/index.ts';
import { arxivAddress, arxivPdfAddress, doiAddress } from './identifier-addresses.ts';

/** Where the page of a work says how to cite it. */
export const citeAnchor = 'cite';

/** A link to a work or to what comes with it, under a short name such as "PDF". */
export interface WorkLink {
  readonly kind: 'pdf' | 'doi' | 'arxiv' | 'page' | Resource['kind'] | 'cite';
  readonly href: string;
  /** In a preview, the attribute that leads to the field. */
  readonly dataAttribute?: string | undefined;
}

type VersionField = 'pdf' | 'doi' | 'arxivId' | 'url';

/**
 * The links of a work, each kind once, in the order in which a reader looks: the text, its
 * identifiers, then code, data, video and slides, and how to cite it. Of several versions, the first that has a link counts. The PDF of
 * an arXiv version follows from its identifier. The publisher's page is left out where a DOI leads to it.
 */
export function workLinks({
  versions,
  resources,
  href: page,
}: Pick<Work, 'versions' | 'resources' | 'href'>): WorkLink[] {
  const first = (
    kind: WorkLink['kind'],
    field: VersionField,
    hrefOf: (value: string) => string | undefined,
  ): WorkLink[] => {
    for (const version of versions) {
      const value = version[field];
      const href = value === undefined ? undefined : hrefOf(value);
      if (href !== undefined) {
        return [
          { kind, href, dataAttribute: annotationOf(version).fields?.[field]?.dataAttribute },
        ];
      }
    }
    return [];
  };
  const doi = first('doi', 'doi', (value) =>
    arxivIdOfDoi(value) === undefined ? doiAddress(value) : undefined,
  );
  const pdf = first('pdf', 'pdf', (value) => value);
  return [
    ...(pdf.length > 0 ? pdf : first('pdf', 'arxivId', arxivPdfAddress)),
    ...doi,
    ...first('arxiv', 'arxivId', arxivAddress),
    ...(doi.length > 0 ? [] : first('page', 'url', (value) => value)),
    ...resources.map((resource) => ({
      ...resource,
      dataAttribute: annotationOf(resource).dataAttribute,
    })),
    ...(page === undefined ? [] : [{ kind: 'cite' as const, href: `${page}#${citeAnchor}` }]),
  ];
}
