import { z } from 'zod';

import type { Language } from '../i18n/languages.ts';
import { webUrlWire } from './link-target.ts';
import { personFields, personLink, personWire } from './person.ts';
import { languageCode, localisedTextWire, missing, phraseIn, phraseOf } from './phrase.ts';
import { asPublished, type Showing, type Spot } from './spot.ts';
import { orderVersions, versionFields, versionView, versionWire } from './version.ts';
import type { Author, ResourceKind, Work, WorksOfYear } from './views.ts';
import { filledString, flawed, flawsOfDraft, listOf, optional, required } from './wire.ts';

export const workFields = /* groq */ `
  _id, title, language, translatedTitle, abstract, award, code, data, video, slides,
  authors[]{_key, printedName, equalContribution, corresponding, "person": person->{${personFields}}},
  versions[]{${versionFields}}`;

const authorWire = z
  .object({
    _key: z.string().optional().catch(undefined),
    printedName: optional(filledString, 'printedName'),
    equalContribution: z.boolean().nullish().catch(false),
    corresponding: z.boolean().nullish().catch(false),
    person: optional(personWire, 'person of an authorship'),
  })
  // Whatever it is, it stands in the place of an author, and so it counts as one.
  .catch({
    _key: undefined,
    printedName: undefined,
    equalContribution: false,
    corresponding: false,
    person: undefined,
  })
  .transform((author) => {
    if (!author.person && author.printedName === undefined) {
      flawed(
        { kind: 'author' },
        'shown without a name: nobody is referred to, and none is printed',
      );
    }
    return author;
  });
type AuthorWire = z.output<typeof authorWire>;

const workShape = z.object({
  _id: z.string(),
  title: required(filledString),
  language: languageCode.catch('en'),
  translatedTitle: localisedTextWire,
  abstract: localisedTextWire,
  award: localisedTextWire,
  authors: listOf(authorWire, 'author'),
  versions: listOf(versionWire, 'version'),
  code: optional(webUrlWire, 'code'),
  data: optional(webUrlWire, 'data'),
  video: optional(webUrlWire, 'video'),
  slides: optional(webUrlWire, 'slides'),
});
const withFlaws = <T extends object>(work: T) => ({ ...work, flaws: flawsOfDraft() });

export const workWire = workShape.transform(withFlaws);
export type WorkWire = z.output<typeof workWire>;

/** A work with the `_id`s that its authorships refer to, whether or not anybody is there. */
export const authoredWorkWire = workShape
  .extend({ authorIds: listOf(z.string(), 'author id') })
  .transform(withFlaws);

const resourceKinds: readonly ResourceKind[] = ['code', 'data', 'video', 'slides'];

function authorView(
  author: AuthorWire,
  place: number,
  selfIds: readonly string[],
  language: Language,
  list: Spot,
  { isDraft }: Showing,
): Author {
  const spot = list.item(author._key);
  const printed = spot.field('printedName').mark;
  const marks = {
    equalContribution: author.equalContribution ?? false,
    corresponding: author.corresponding ?? false,
  };
  if (!author.person) {
    const name = author.printedName;
    if (name !== undefined) {
      return { id: name, name, kind: 'coauthor', self: false, ...marks, ...printed };
    }
    const gap = isDraft && { gap: 'author' as const };
    return {
      id: `author-${place}`,
      kind: 'unnamed',
      ...gap,
      self: false,
      ...marks,
      ...spot.field('person').mark,
    };
  }
  const person = personLink(author.person, language, spot.field('person'));
  const self = selfIds.includes(person.id) || selfIds.includes(author.person._id);
  if (author.printedName === undefined) return { ...person, self, ...marks };
  const { gap: _, ...known } = person;
  return { ...known, name: author.printedName, self, ...marks, ...printed };
}

/**
 * A work as a list shows it.
 *
 * @param selfIds the documents that stand for the person whose list it is; empty elsewhere
 */
export function workView(
  work: WorkWire,
  selfIds: readonly string[],
  language: Language,
  showing: Showing = asPublished,
): Work {
  const spot = showing.spot(work._id, 'publication');
  const authors = work.authors.map((author, place) =>
    authorView(author, place, selfIds, language, spot.field('authors'), showing),
  );
  const translatedTitle =
    work.language === language
      ? undefined
      : work.translatedTitle.find((entry) => entry.language === language);
  const abstract = phraseOf(work.abstract, language, spot.field('abstract'));
  const award = phraseOf(work.award, language, spot.field('award'));
  const title =
    work.title === undefined ? missing('title') : phraseIn(work.title, work.language, language);
  return {
    id: work._id,
    title: { ...title, ...spot.field('title').mark },
    ...(translatedTitle?.value && {
      translatedTitle: {
        text: translatedTitle.value,
        ...spot.field('translatedTitle').item(translatedTitle._key).field('value').mark,
      },
    }),
    authors,
    versions: orderVersions(work.versions).map((version) =>
      versionView(version, spot.field('versions')),
    ),
    ...(abstract && { abstract }),
    resources: resourceKinds.flatMap((kind) => {
      const href = work[kind];
      return href === undefined ? [] : [{ kind, href, ...spot.field(kind).mark }];
    }),
    ...(award && { award }),
    ...(work.flaws.length > 0 && { flaws: work.flaws }),
  };
}

/** The date a work is filed under: that of the version to cite, or else the newest known. */
function dateOf(work: Work): string | undefined {
  return work.versions.map((version) => version.date).find((date) => date !== undefined);
}

/** Works under their years, newest first; those without any date come last. */
export function worksByYear(works: Work[]): WorksOfYear[] {
  const dated = works
    .map((work) => ({ work, date: dateOf(work) ?? '' }))
    .toSorted(
      (a, b) => b.date.localeCompare(a.date) || a.work.title.text.localeCompare(b.work.title.text),
    );
  const years = Map.groupBy(dated, ({ date }) => (date === '' ? null : Number(date.slice(0, 4))));
  return [...years].map(([year, group]) => ({ year, works: group.map(({ work }) => work) }));
}
