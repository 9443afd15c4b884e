import type { Language } from '../../i18n/languages.ts';
import { type Phrase, phraseOf } from '../localised-text/view.ts';
import { inFilingOrder } from '../person/card-view.ts';
import { type PersonLink, personLink } from '../person/view.ts';
import type { ViewContext } from '../view-context.ts';
import { newestFirst } from '../work/by-year.ts';
import type { WorkResult } from '../work/query.ts';
import { type WorksFormats, worksFormats } from '../work/works-formats.ts';
import { workView } from '../work/view.ts';
import { type WorksWithMembers, worksByMember } from './by-member.ts';
import type { CoauthorPageResult } from './page-query.ts';

/** The page of a coauthor. The annotation belongs to the name. */
export interface CoauthorPage {
  readonly id: string;
  readonly name: string;
  readonly affiliation?: Phrase;
  /** The person's own site (http or https). */
  readonly url?: string;
  /** `0000-0002-…`, check digit verified. */
  readonly orcid?: string;
  readonly groups: WorksWithMembers[];
  /** How many of the works are by members too. */
  readonly jointCount: number;
  readonly memberCount: number;
  /** Undefined for a draft without an address, and where there are no works. */
  readonly formats?: WorksFormats;
}

/** A coauthor with the works that name them, by the members who wrote those. */
export function coauthorPageView(coauthor: CoauthorPageResult, context: ViewContext): CoauthorPage {
  const { _id: id, name, url, orcid } = coauthor;
  const path = context.document(id, 'coauthor');
  const results = coauthor.works.filter(({ authorIds }) => authorIds.includes(id));
  const membersOf = new Map(results.map((work) => [work._id, members(work, context)]));
  const works = newestFirst(results.map((work) => workView(work, [id], context)));
  const everyone = filed([...membersOf.values()].flat(), coauthor.filed, context.language);
  const affiliation = phraseOf(coauthor.affiliation, context.language, path.field('affiliation'));
  const page: CoauthorPage = {
    id,
    name,
    ...(affiliation && { affiliation }),
    ...(url !== undefined && { url }),
    ...(orcid !== undefined && { orcid }),
    groups: worksByMember(
      works.map((work) => ({ work, members: membersOf.get(work.id) ?? [] })),
      everyone,
    ),
    jointCount: works.filter(({ id: work }) => membersOf.get(work)?.length).length,
    memberCount: everyone.length,
    ...(works.length > 0 &&
      coauthor.slug !== '' && {
        formats: worksFormats(
          { page: 'coauthor', slug: coauthor.slug },
          context.language,
          works.length,
        ),
      }),
  };
  const annotatedPage = path.annotateFields(
    path.field('name').annotate(page, name === '' && 'name'),
    {
      ...(url !== undefined && { url: null }),
      ...(orcid !== undefined && { orcid: null }),
      ...(coauthor.slug === '' && { slug: 'address' }),
    },
  );
  return context.withValidationIssues(annotatedPage, id);
}

/** The members among the authors of a work, by their own names and not those that the paper prints. */
function members({ authors }: WorkResult, context: ViewContext): PersonLink[] {
  return authors.flatMap(({ person }) => {
    if (!person) return [];
    const path = context.document((person.member ?? person)._id, 'researcher').field('name');
    const link = personLink(person, path, context);
    return link.kind === 'member' ? [link] : [];
  });
}

/** Everybody once, in filing order. */
function filed(
  people: readonly PersonLink[],
  filingNames: CoauthorPageResult['filed'],
  language: Language,
): PersonLink[] {
  const familyNames = new Map(filingNames.map(({ _id, familyName }) => [_id, familyName]));
  const once = [...new Map(people.map((person) => [person.id, person])).values()];
  const named = once.map((person) => ({
    person,
    name: person.name,
    familyName: familyNames.get(person.id),
  }));
  return inFilingOrder(named, language).map(({ person }) => person);
}
