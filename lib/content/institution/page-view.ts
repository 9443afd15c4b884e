import { type Members, membersView } from '../person/members.ts';
import { type Phrase, phraseOf, placeholderPhrase } from '../localised-text/view.ts';
import type { ViewContext } from '../view-context.ts';
import { type WorksFormats, worksFormats } from '../work/works-formats.ts';
import { type NewestWorks, newestWorksView } from '../work/newest-works.ts';
import type { InstitutionPageResult } from './page-query.ts';

/**
 * The page of an institution: its people, as the directory shows them, and their newest works. The
 * annotation has its website, and a missing address.
 */
export interface Institution extends Members {
  readonly name: Phrase;
  readonly place?: Phrase;
  /** Its website (http or https). */
  readonly href?: string;
  readonly works: NewestWorks;
  /** Undefined for a draft without an address, and where there are no works. */
  readonly formats?: WorksFormats;
}

/**
 * @param workCount how many works its people have; `institution` has the newest of them
 * @returns undefined for a published institution without a name in any language
 */
export function institutionView(
  institution: InstitutionPageResult,
  context: ViewContext,
  workCount: number = institution.works.length,
): Institution | undefined {
  const { language, isDraft } = context;
  const path = context.document(institution._id, 'institution');
  const { shortName, url } = institution;
  const name =
    phraseOf(institution.name, language, path.field('name')) ??
    (shortName ? path.field('shortName').annotate({ text: shortName }) : undefined) ??
    (isDraft ? path.field('name').annotate(placeholderPhrase('name')) : undefined);
  if (!name) return undefined;
  const place = phraseOf(institution.place, language, path.field('place'));
  const page = context.withValidationIssues<Institution>(
    {
      name,
      ...(place && { place }),
      ...(url && { href: url }),
      ...membersView(institution.people, context),
      works: newestWorksView({ works: institution.works, workCount }, context),
      ...(institution.slug !== undefined &&
        workCount > 0 && {
          formats: worksFormats(
            { page: 'institution', slug: institution.slug },
            language,
            workCount,
          ),
        }),
    },
    institution._id,
  );
  return path.annotateFields(page, {
    ...(url && { url: null }),
    ...(institution.slug === undefined && { slug: 'address' }),
  });
}
