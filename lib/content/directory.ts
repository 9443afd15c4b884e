import { cache } from 'react';
import { z } from 'zod';

import type { Language } from '../i18n/languages.ts';
import { tagOf } from '../revalidation/tags.ts';
import { pathOf } from '../routes/addresses.ts';
import { readPublished } from './cms.ts';
import { institutionFields, institutionName, institutionWire } from './institution.ts';
import { slugOfDraft } from './draft-slug.ts';
import { filingName, initialsOf, named } from './person.ts';
import { localisedTextWire, phraseOf } from './phrase.ts';
import { portraitFields, portraitView, portraitWire } from './portrait.ts';
import { topicFields, topicLink, topicWire } from './topic.ts';
import { readContent, readShowing } from './read-content.ts';
import { asPublished, type Showing } from './spot.ts';
import type { Directory, PersonCard } from './views.ts';
import { filledString, listOf, optional, required, slugWire } from './wire.ts';

/** What a person's card and profile both show of them. */
export const cardFields = /* groq */ `
  _id, name, familyName, "slug": slug.current, status, position,
  ${portraitFields},
  institutions[]{${institutionFields}},
  topics[]{${topicFields}}`;

export const cardWire = z.object({
  _id: z.string(),
  name: required(filledString),
  familyName: optional(filledString, 'familyName'),
  slug: required(slugWire),
  status: z.enum(['current', 'alumni']).catch('current'),
  position: localisedTextWire,
  portrait: optional(portraitWire, 'portrait'),
  institutions: listOf(institutionWire, 'institution'),
  topics: listOf(topicWire, 'topic'),
});
export type CardWire = z.output<typeof cardWire>;

export const directoryQuery = /* groq */ `*[_type == "researcher"]{${cardFields}}`;
export const directoryWire = listOf(cardWire, 'researcher');

/** A person as the directory shows them. */
export function cardView(
  person: CardWire,
  language: Language,
  showing: Showing = asPublished,
): PersonCard {
  const spot = showing.spot(person._id, 'researcher');
  const position = phraseOf(person.position, language, spot.field('position'));
  return {
    id: person._id,
    ...named(person.name),
    ...spot.field('name').mark,
    href: pathOf({ page: 'profile', slug: person.slug ?? slugOfDraft(person._id) }, language),
    initials: initialsOf(person.name),
    ...(person.portrait && {
      portrait: portraitView(person.portrait, person, language, spot.field('portrait'), showing),
    }),
    ...(position && { position }),
    institutions: person.institutions.flatMap((one) =>
      institutionName(one, language, spot.field('institutions'), showing),
    ),
    topics: person.topics.flatMap((topic) =>
      topicLink(topic, language, spot.field('topics'), showing),
    ),
    status: person.status,
  };
}

/** Everybody, in the order in which a directory of that language files names. */
export function directoryView(
  people: CardWire[],
  language: Language,
  showing: Showing = asPublished,
): Directory {
  const collator = new Intl.Collator(language, { sensitivity: 'base' });
  const cards = people
    .toSorted(
      (a, b) =>
        collator.compare(filingName(a), filingName(b)) ||
        collator.compare(a.name ?? '', b.name ?? ''),
    )
    .map((person) => cardView(person, language, showing));
  return {
    current: cards.filter((card) => card.status === 'current'),
    alumni: cards.filter((card) => card.status === 'alumni'),
  };
}

/** The directory of the institute in one language. Throws when the CMS does not answer. */
export const readDirectory = cache(async (language: Language): Promise<Directory> => {
  const people = await readContent({
    query: directoryQuery,
    wire: directoryWire,
    tags: [tagOf({ page: 'directory' })],
  });
  return directoryView(people, language, await readShowing());
});

const slugsWire = listOf(slugWire, 'slug');

/** The slugs of every published profile, for prerendering. */
export async function readProfileSlugs(): Promise<string[]> {
  return readPublished({
    query: /* groq */ `*[_type == "researcher" && defined(slug.current)].slug.current`,
    wire: slugsWire,
    tags: [tagOf({ page: 'directory' })],
  });
}
