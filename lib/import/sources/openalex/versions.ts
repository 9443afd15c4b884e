import { addressField, doiField, idsOfDoi } from '../../fields/identifiers.ts';
import { LossList } from '../../fields/loss-list.ts';
import { lineField, pageRange } from '../../fields/plain-fields.ts';
import type { SourceVersion } from '../../source-record.ts';
import type { KindAndType } from '../kind-and-type.ts';
import { openalexDate } from './date.ts';
import { doiOfLocation, placeOf } from './location.ts';
import { preprintVersion, venueOf } from './preprint.ts';
import { openalexKind } from './type.ts';
import type { OpenalexLocation, OpenalexWork } from './work.ts';

/**
 * The versions of a work from its locations, the primary one first. A location is a version if it is the primary one,
 * at arXiv, at another server of preprints, or published under another DOI. Copies in repositories (HAL, PubMed Central,
 * of an institution) are of a version that is there; they give a PDF where the publisher has none and theirs is the
 * published version. What OpenAlex calls accepted or submitted says nothing at a server of preprints: a preprint at
 * arXiv that is marked `acceptedVersion` is one.
 *
 * @returns undefined for what is no work
 */
export function openalexVersions(
  work: OpenalexWork,
  losses: LossList,
): { readonly kind: KindAndType; readonly versions: SourceVersion[] } | undefined {
  const [primary, others] = primaryFirst(work);
  const doi = doiField(work.doi, losses);
  const kind = openalexKind(work, { doi: doi ?? doiOfLocation(primary), location: primary });
  if (kind === undefined) return undefined;
  const main = mainVersion(work, { primary, others, doi, kind, losses });
  const more = others.flatMap((location) => otherVersion(location, { work, main }));
  return { kind, versions: [main, ...withoutRepeated(more, main)] };
}

/** OpenAlex repeats the primary location among the others. */
function primaryFirst(work: OpenalexWork): [OpenalexLocation | undefined, OpenalexLocation[]] {
  const primary = work.primary_location ?? work.locations[0];
  const key = ({ id, landing_page_url: address }: OpenalexLocation) =>
    `${id ?? ''} ${address ?? ''}`;
  const others = work.locations.filter(
    (location) => primary === undefined || key(location) !== key(primary),
  );
  return [primary, others];
}

interface MainContext {
  readonly primary: OpenalexLocation | undefined;
  readonly others: readonly OpenalexLocation[];
  readonly doi: string | undefined;
  readonly kind: KindAndType;
  readonly losses: LossList;
}

function mainVersion(
  work: OpenalexWork,
  { primary, others, doi, kind: { kind }, losses }: MainContext,
): SourceVersion {
  const date = openalexDate(work, losses);
  const place = primary === undefined ? 'copy' : placeOf(primary);
  if (primary !== undefined && (place === 'arxiv' || place === 'preprintServer')) {
    return { ...preprintVersion(primary, { doi, losses }), date };
  }
  const ids = idsOfDoi(doi ?? doiOfLocation(primary));
  const isCopy = place === 'copy';
  const copies = others.filter(
    (one) => placeOf(one) === 'copy' && one.version === 'publishedVersion',
  );
  const pdf = primary?.pdf_url ?? copies.find(({ pdf_url: address }) => address != null)?.pdf_url;
  const { biblio } = work;
  const numbered = { field: 'volume', losses };
  return {
    kind,
    ...ids,
    // The name of a repository is no venue.
    venue: isCopy ? undefined : venueOf(primary, losses),
    volume: lineField(biblio?.volume, numbered),
    issue: lineField(biblio?.issue, { ...numbered, field: 'issue' }),
    pages: pageRange(biblio?.first_page, biblio?.last_page, losses),
    date,
    url:
      ids.doi === undefined
        ? addressField(primary?.landing_page_url, { field: 'url', losses })
        : undefined,
    pdf: addressField(pdf, { field: 'pdf', losses }),
  };
}

/**
 * A version at another location. One without a DOI is a version only of a preprint, which has none published: conferences
 * of machine learning have no DOIs. What is missing is no loss, because the main version has what the work has.
 */
function otherVersion(
  location: OpenalexLocation,
  { work, main }: { work: OpenalexWork; main: SourceVersion },
): SourceVersion[] {
  const losses = new LossList();
  const place = placeOf(location);
  if (place === 'arxiv' || place === 'preprintServer')
    return [preprintVersion(location, { losses })];
  const doi = doiOfLocation(location);
  const isKnown = doi === undefined ? main.kind !== 'preprint' : doi === main.doi;
  if (place === 'copy' || isKnown) return [];
  const type = work.type === 'preprint' ? 'article' : work.type;
  const url = addressField(location.landing_page_url, { field: 'url', losses });
  return [
    {
      kind: openalexKind({ ...work, type }, { doi, location })?.kind ?? 'other',
      ...idsOfDoi(doi),
      venue: venueOf(location, losses),
      ...(doi === undefined && { url }),
    },
  ];
}

/** Without versions that name nothing new: each DOI, arXiv identifier and address once. */
function withoutRepeated(versions: readonly SourceVersion[], main: SourceVersion): SourceVersion[] {
  const seen = new Set<string>();
  return [main, ...versions]
    .filter((version) => {
      const names = [version.doi, version.arxivId, version.url].filter(
        (name) => name !== undefined,
      );
      const isNew = names.length > 0 && !names.some((name) => seen.has(name));
      for (const name of names) seen.add(name);
      return isNew;
    })
    .filter((version) => version !== main);
}
