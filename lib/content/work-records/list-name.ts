import { defineQuery } from 'groq';
import { z } from 'zod';

import type { Language } from '../../i18n/languages.ts';
import type { PageAddress } from '../../pages/registry.ts';
import { pageKinds } from '../../pages/registry.ts';
import type { ContentReader } from '../content-reader.ts';
import { localisedText } from '../localised-text/result.ts';
import { phraseOf } from '../localised-text/view.ts';
import { filledString, inEachMode, optional } from '../query-result/fields.ts';
import { readSite } from '../site/read.ts';
import { noFieldPath } from '../view-context.ts';

export const listNameQuery = defineQuery(`*[
  _type == $type && slug.current == $slug && !defined(member->slug.current)
][0]{
  "names": select(_type in ["topic", "institution"] => name),
  "name": select(_type in ["researcher", "coauthor"] => name, shortName)
}`);

export const listNameResult = inEachMode(() =>
  z.object({ names: localisedText, name: optional(filledString) }).nullable(),
);

/**
 * The name of that whose works a page lists: of a person, a topic, an institution, or of the site.
 *
 * @returns undefined when there is no such page: without a name, nobody and nothing has one, and a coauthor who became
 * a member has theirs
 * @throws when the CMS does not answer
 */
export async function readListName(
  reader: ContentReader,
  address: PageAddress,
  language: Language,
): Promise<string | undefined> {
  if (!('slug' in address)) return (await readSite(reader, language)).name.text;
  const found = await reader.read({
    groq: listNameQuery,
    params: { type: pageKinds[address.page].documentType, slug: address.slug },
    result: listNameResult,
    tags: [],
  });
  return phraseOf(found?.names ?? [], language, noFieldPath)?.text ?? found?.name;
}
