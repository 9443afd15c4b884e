import { cache } from 'react';
import { z } from 'zod';

import { isOrcid, isSlug } from '../../sanity/schema/formats/index.ts';
import type { Language } from '../i18n/languages.ts';
import { tagOf } from '../revalidation/tags.ts';
import { biographyView, biographyWire } from './biography.ts';
import { readPublished } from './cms.ts';
import { cardFields, cardView, cardWire } from './directory.ts';
import { webUrlWire } from './link-target.ts';
import { localisedTextWire, phraseOf } from './phrase.ts';
import { studentFields, studentViews, studentWire } from './student.ts';
import { isCurrent, supervisionFields, supervisionWire, supervisorViews } from './supervision.ts';
import { linkKinds, type Profile } from './views.ts';
import { listOf, optional } from './wire.ts';
import { worksByYear, workFields, workView, workWire } from './work.ts';

export const profileQuery = /* groq */ `*[_type == "researcher" && slug.current == $slug][0]{
  ${cardFields},
  orcid, biography,
  links[]{kind, url, label},
  chairs[]{title},
  supervisors[]{${supervisionFields}},
  "featured": featuredWorks[]._ref,
  "formerly": *[_type == "coauthor" && member._ref == ^._id]._id
}`;

export const profileWire = cardWire
  .extend({
    orcid: optional(z.string().refine(isOrcid), 'ORCID iD'),
    biography: biographyWire,
    links: listOf(
      z.object({
        kind: z.enum(linkKinds).catch('other'),
        url: webUrlWire,
        label: localisedTextWire,
      }),
      'link',
    ),
    chairs: listOf(z.object({ title: localisedTextWire }), 'chair'),
    supervisors: listOf(supervisionWire, 'supervision'),
    featured: listOf(z.string(), 'featured work'),
    formerly: listOf(z.string(), 'former coauthor'),
  })
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
  works: listOf(workWire.extend({ authorIds: listOf(z.string(), 'author id') }), 'publication'),
  students: listOf(studentWire, 'student'),
});
type ReferringWire = z.output<typeof referringWire>;

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
): Profile {
  const selfIds = [person._id, ...person.formerly];
  const works = referring.works
    .filter((work) => work.authorIds.some((id) => selfIds.includes(id)))
    .map((work) => workView(work, selfIds, language));
  const { href: _, ...card } = cardView(person, language);
  const biography = biographyView(person.biography, language);
  return {
    ...card,
    chairs: person.chairs.flatMap(({ title }) => phraseOf(title, language) ?? []),
    supervisors: supervisorViews(
      person.supervisors.filter((one) => isCurrent(one, today)),
      language,
    ),
    ...(biography && { biography }),
    ...(person.orcid !== undefined && { orcid: person.orcid }),
    links: person.links.map(({ kind, url, label }) => {
      const words = phraseOf(label, language);
      return { kind, href: url, ...(words && { label: words }) };
    }),
    students: studentViews(referring.students, selfIds, language, today),
    featured: person.featured.flatMap((id) => works.find((work) => work.id === id) ?? []),
    years: worksByYear(works),
    workCount: works.length,
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
    if (!isSlug(slug)) return undefined;
    const tags = [tagOf({ page: 'profile', slug })];
    const person = await readPublished({
      query: profileQuery,
      params: { slug },
      wire: profileWire,
      tags,
    });
    if (!person) return undefined;
    const referring = await readPublished({
      query: referringQuery,
      params: { people: [person._id, ...person.formerly] },
      wire: referringWire,
      tags,
    });
    return profileView(person, referring, language, new Date().toISOString().slice(0, 10));
  },
);
