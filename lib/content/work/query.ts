import { z } from 'zod';

import { languageCode, localisedText } from '../localised-text/result.ts';
import {
  namedPersonFields,
  namedPersonResult,
  namePartFields,
  namePartResult,
} from '../person/query.ts';
import {
  filledString,
  itemKey,
  list,
  optional,
  type ReadMode,
  required,
  slug,
  webUrl,
} from '../query-result/fields.ts';
import { versionFields, versionResult } from './version-query.ts';

export const workFields = /* groq */ `
  _id, "slug": slug.current, title, language, translatedTitle, abstract, award, code, data, video, slides,
  authors[]{
    _key, printedName, ${namePartFields}, equalContribution, corresponding,
    "person": person->{${namedPersonFields}}
  },
  versions[]{${versionFields}}`;

/**
 * The order of works by their newest version. A work without a date comes last, as one whose date is a text such as
 * "to appear" does: only what begins like a year is before "3".
 */
export const newestWorksFirst = /* groq */ `order(
  coalesce((versions[date < "3"] | order(date desc))[0].date, "") desc, title asc, _id asc
)`;

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const authorResult = (mode: ReadMode) => {
  const author = z.object({
    _key: itemKey,
    printedName: optional(filledString),
    // Of the printed name.
    ...namePartResult,
    equalContribution: z.boolean().nullish().catch(false),
    corresponding: z.boolean().nullish().catch(false),
    person: optional(namedPersonResult(mode)),
  });
  // An item of any other type counts as an author without a name, so that the others keep their
  // places.
  return z.preprocess((item: z.input<typeof author>) => (isObject(item) ? item : {}), author);
};
export type AuthorResult = z.output<ReturnType<typeof authorResult>>;

export const workResult = (mode: ReadMode) =>
  z.object({
    _id: z.string(),
    // A work without one has no page.
    slug: optional(slug),
    title: required(filledString, mode),
    language: languageCode.catch('en'),
    translatedTitle: localisedText,
    abstract: localisedText,
    award: localisedText,
    authors: list(authorResult(mode)),
    versions: list(versionResult),
    code: optional(webUrl),
    data: optional(webUrl),
    video: optional(webUrl),
    slides: optional(webUrl),
  });
export type WorkResult = z.output<ReturnType<typeof workResult>>;

/** A work with the `_id`s that its authorships refer to, whether or not those documents exist. */
export const authoredWorkResult = (mode: ReadMode) =>
  workResult(mode).extend({ authorIds: list(z.string()) });
