import { dateOfText } from '../../fields/dates.ts';
import { arxivIdIn, doiIn } from '../../fields/identifiers.ts';
import type { LossList } from '../../fields/loss-list.ts';
import { isWorkshop } from '../../fields/plain-fields.ts';
import { plainLine } from '../../text/markup-text.ts';
import type { SourceVersion } from '../../source-record.ts';
import { type ArxivEntry, elementText } from './feed.ts';

/** The preprint, of the day of its first version, and what its authors say was published. */
export function arxivVersions(
  entry: ArxivEntry,
  { arxivId, losses }: { arxivId: string | undefined; losses: LossList },
): SourceVersion[] {
  const published = elementText(entry['published']);
  const preprint: SourceVersion = {
    kind: 'preprint',
    venue: 'arXiv',
    arxivId,
    date: published.trim() === '' ? undefined : dateOfText(published, { losses }),
  };
  return [preprint, ...publishedVersions(entry, losses)];
}

/**
 * A version of each DOI that the authors typed. Their `journal_ref` is a sentence in no format ("ActaAstron.56:1-50,2006"),
 * so nothing but the kind is taken from it: the record of the DOI has the rest.
 */
function publishedVersions(entry: ArxivEntry, losses: LossList): SourceVersion[] {
  const reference = plainLine(elementText(entry['journal_ref']));
  if (reference !== '') losses.add('venue', 'noField', reference);
  const typed = elementText(entry['doi']).trim();
  return typed
    .split(/[\s,;]+(?=10\.|doi:|https?:)/i)
    .filter((text) => text !== '')
    .flatMap((text) => {
      const doi = doiIn(text);
      if (doi === undefined) losses.add('doi', 'notADoi', text);
      const isOfArxiv = doi === undefined || arxivIdIn(doi) !== undefined;
      return isOfArxiv ? [] : [{ kind: kindOf(reference), doi }];
    });
}

/** A reference that tells nothing, and none, leave it open what was published. */
function kindOf(reference: string): SourceVersion['kind'] {
  if (isWorkshop(reference)) return 'workshop';
  if (/\bproc(?:eedings|\.)|\bconf(?:erence|\.)|\bsymposium\b/i.test(reference))
    return 'conference';
  return /\bvol\b|\bj(?:ournal|\.)|\btrans(?:actions|\.)|\blett(?:ers|\.)|\brev(?:iew|\.)|\d+\s*[:(,]\s*\d+/i.test(
    reference,
  )
    ? 'journal'
    : 'other';
}
