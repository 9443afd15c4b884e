import { cache } from 'react';
import { z } from 'zod';

import { isOrcid } from '../domain/index.ts';
import type { Language } from '../i18n/languages.ts';
import { tagOf } from '../revalidation/tags.ts';
import { biographyView, biographyWire } from './biography.ts';
import { cardFields, cardView, cardWire } from './directory.ts';
import { addressedBy } from './draft-slug.ts';
import { webUrlWire } from './link-target.ts';
import { localisedTextWire, missing, phraseOf } from './phrase.ts';
import { readContent, readShowing } from './read-content.ts';
import { asPublished, type Showing, type Spot } from './spot.ts';
import { studentFields, studentViews, studentWire } from './student.ts';
import { isCurrent, supervisionFields, supervisionsWire, supervisorViews } from './supervision.ts';
import { linkKinds } from '../domain/vocabulary.ts';
import type { FeaturedWork, Profile } from './views.ts';
import { flawsOfDraft, listOf, optional, required } from './wire.ts';
import { authoredWorkWire, worksByYear, workFields, workView } from './work.ts';

const profileFields = /* groq */ `
  ${cardFields},
  orcid, biography,
  links[]{_key, kind, url, label},
  chairs[]{_key, title},
  supervisors[]{${supervisionFields}},
  "featured": featuredWorks[]._ref,
  "formerly": *[_type == "coauthor" && member._ref == ^._id]._id`;

export const profileQuery = /* groq */ `*[_type == "researcher" && slug.current == $slug][0]{
  ${profileFields}
}`;

/** The same for a draft without an address. */
export const draftProfileQuery = /* groq */ `*[_type == "researcher" && _id == $id][0]{
  ${profileFields}
}`;

export const profileWire = cardWire
  .extend({
    orcid: optional(z.string().refine(isOrcid), 'ORCID iD'),
    biography: biographyWire,
    links: listOf(
      z.object({
        _key: z.string().optional().catch(undefined),
        kind: z.enum(linkKinds).catch('other'),
        url: required(webUrlWire),
        label: localisedTextWire,
      }),
      'link',
    ),
    chairs: listOf(
      z.object({ _key: z.string().optional().catch(undefined), title: localisedTextWire }),
      'chair',
    ),
    supervisors: supervisionsWire,
    featured: listOf(z.string(), 'featured work'),
    formerly: listOf(z.string(), 'former coauthor'),
  })
  .transform((person) => ({ ...person, flaws: flawsOfDraft() }))
  .nullable();
type ProfileWire = NonNullable<z.output<typeof profileWire>>;

/** What refers to a person: `$people` are all the documents that stand for them. */
export const referringQuery = /* groq */ `{
  "works": *[_type == "publication" && references($people)]{
    ${workFields}, "authorIds": authors[].person._ref
  },
  "students": *[_type == "researcher" && status != "alumni" && references($people)]{${studentFields}}
}`;

export const referringWire = z.object({
  works: listOf(authoredWorkWire, 'publication'),
  students: listOf(studentWire, 'student'),
});
type ReferringWire = z.output<typeof referringWire>;

function orcidView(orcid: string | undefined, { mark: { place } }: Spot) {
  if (orcid === undefined) return {};
  return { orcid, ...(place !== undefined && { orcidPlace: place }) };
}

/** What stands for a featured work that is gone, or is not one of the person's. */
function featuredGap(id: string, spot: Spot, { isDraft }: Showing): FeaturedWork[] {
  if (!isDraft) return [];
  const title = { ...missing('work'), ...spot.field('featuredWorks').mark };
  return [{ id, title, versions: [] }];
}

/**
 * A person's profile.
 *
 * @param today `YYYY-MM-DD`: supervisions that ended before it are not shown
 */
export function profileView(
  person: ProfileWire,
  referring: ReferringWire,
  language: Language,
  today: string,
  showing: Showing = asPublished,
): Profile {
  const selfIds = [person._id, ...person.formerly];
  const spot = showing.spot(person._id, 'researcher');
  const works = referring.works
    .filter((work) => work.authorIds.some((id) => selfIds.includes(id)))
    .map((work) => workView(work, selfIds, language, showing));
  const { href: _, ...card } = cardView(person, language, showing);
  const biography = biographyView(person.biography, language, spot.field('biography'));
  return {
    ...card,
    ...(showing.isDraft &&
      person.slug === undefined && {
        addressGap: { ...missing('address'), ...spot.field('slug').mark },
      }),
    chairs: person.chairs.flatMap(
      ({ _key, title }) =>
        phraseOf(title, language, spot.field('chairs').item(_key).field('title')) ?? [],
    ),
    supervisors: supervisorViews(
      person.supervisors.filter((one) => isCurrent(one, today)),
      language,
      spot.field('supervisors'),
    ),
    ...(biography && { biography }),
    ...orcidView(person.orcid, spot.field('orcid')),
    links: person.links.flatMap(({ _key, kind, url, label }) => {
      if (url === undefined) return [];
      const words = phraseOf(label, language);
      const { mark } = spot.field('links').item(_key);
      return [{ kind, href: url, ...(words && { label: words }), ...mark }];
    }),
    students: studentViews(referring.students, selfIds, language, today, showing),
    featured: person.featured.flatMap(
      (id) => works.find((work) => work.id === id) ?? featuredGap(id, spot, showing),
    ),
    years: worksByYear(works),
    workCount: works.length,
    ...(person.flaws.length > 0 && { flaws: person.flaws }),
  };
}

/**
 * The profile under an address.
 *
 * @returns undefined when nobody has that address
 * @throws when the CMS does not answer, or the person's own document is broken
 */
export const readProfile = cache(
  async (slug: string, language: Language): Promise<Profile | undefined> => {
    const showing = await readShowing();
    const addressed = addressedBy(slug);
    if (!addressed || ('id' in addressed && !showing.isDraft)) return undefined;
    const tags = [tagOf({ page: 'profile', slug })];
    const person = await readContent({
      query: 'id' in addressed ? draftProfileQuery : profileQuery,
      params: addressed,
      wire: profileWire,
      tags,
    });
    if (!person) return undefined;
    const referring = await readContent({
      query: referringQuery,
      params: { people: [person._id, ...person.formerly] },
      wire: referringWire,
      tags,
    });
    const today = new Date().toISOString().slice(0, 10);
    return profileView(person, referring, language, today, showing);
  },
);
