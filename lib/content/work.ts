import { z } from 'zod';

import type { Language } from '../i18n/languages.ts';
import { webUrlWire } from './link-target.ts';
import { personFields, personLink, personWire } from './person.ts';
import { languageCode, localisedTextWire, phraseIn, phraseOf } from './phrase.ts';
import { orderVersions, versionFields, versionView, versionWire } from './version.ts';
import type { Author, ResourceKind, Work, WorksOfYear } from './views.ts';
import { filledString, listOf, optional } from './wire.ts';

export const workFields = /* groq */ `
  _id, title, language, translatedTitle, abstract, award, code, data, video, slides,
  authors[]{printedName, equalContribution, corresponding, "person": person->{${personFields}}},
  versions[]{${versionFields}}`;

const authorWire = z
  .object({
    printedName: optional(filledString, 'printedName'),
    equalContribution: z.boolean().nullish().catch(false),
    corresponding: z.boolean().nullish().catch(false),
    person: optional(personWire, 'person of an authorship'),
  })
  // An author whose document is gone is still an author when the paper's spelling is known.
  .refine(({ person, printedName }) => person ?? printedName, 'the author is not there any more');
type AuthorWire = z.output<typeof authorWire>;

export const workWire = z.object({
  _id: z.string(),
  title: filledString,
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
export type WorkWire = z.output<typeof workWire>;

const resourceKinds: readonly ResourceKind[] = ['code', 'data', 'video', 'slides'];

function authorView(author: AuthorWire, selfIds: readonly string[], language: Language): Author[] {
  const marks = {
    equalContribution: author.equalContribution ?? false,
    corresponding: author.corresponding ?? false,
  };
  if (!author.person) {
    if (author.printedName === undefined) return [];
    const name = author.printedName;
    return [{ id: name, name, kind: 'coauthor', self: false, ...marks }];
  }
  const person = personLink(author.person, language);
  const self = selfIds.includes(person.id) || selfIds.includes(author.person._id);
  return [{ ...person, name: author.printedName ?? person.name, self, ...marks }];
}

/**
 * A work as a list shows it.
 *
 * @param selfIds the documents that stand for the person whose list it is; empty elsewhere
 */
export function workView(work: WorkWire, selfIds: readonly string[], language: Language): Work {
  const authors = work.authors.flatMap((author) => authorView(author, selfIds, language));
  const translatedTitle =
    work.language === language
      ? undefined
      : work.translatedTitle.find((entry) => entry.language === language)?.value;
  const abstract = phraseOf(work.abstract, language);
  const award = phraseOf(work.award, language);
  return {
    id: work._id,
    title: phraseIn(work.title, work.language, language),
    ...(translatedTitle && { translatedTitle: { text: translatedTitle } }),
    authors,
    versions: orderVersions(work.versions).map(versionView),
    ...(abstract && { abstract }),
    resources: resourceKinds.flatMap((kind) => {
      const href = work[kind];
      return href === undefined ? [] : [{ kind, href }];
    }),
    ...(award && { award }),
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
