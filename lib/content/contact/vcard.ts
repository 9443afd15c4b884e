import { defineQuery } from 'groq';

import { isSlug, orcidAddress, telephoneAddress } from '../../domain/index.ts';
import type { Language } from '../../i18n/languages.ts';
import { vcard } from '../../vcard/vcard.ts';
import type { ContentReader } from '../content-reader.ts';
import { institutionNames } from '../institution/view.ts';
import { phraseOf } from '../localised-text/view.ts';
import { namePartFields, namePartResult } from '../person/query.ts';
import { summaryFields, summaryResult } from '../person/summary-query.ts';
import { inEachMode } from '../query-result/fields.ts';
import { noFieldPath } from '../view-context.ts';
import { contactFields, contactResult } from './query.ts';

export const vcardQuery = defineQuery(`*[_type == "researcher" && slug.current == $slug][0]{
  ${summaryFields}, ${contactFields}, ${namePartFields}
}`);

export const vcardResult = inEachMode((mode) =>
  summaryResult(mode).extend(contactResult(mode).shape).extend(namePartResult).nullable(),
);

/**
 * The vCard of a member: what their page tells of how to reach them.
 *
 * @param source the absolute address of the page
 * @returns undefined when nobody has that address
 * @throws when the CMS does not answer
 */
export async function readVcard(
  reader: ContentReader,
  { slug, language, source }: { slug: string; language: Language; source: string },
): Promise<string | undefined> {
  if (!isSlug(slug)) return undefined;
  const person = await reader.read({
    groq: vcardQuery,
    params: { slug },
    result: vcardResult,
    tags: [],
  });
  if (!person) return undefined;
  const { email, telephone, orcid, links } = person;
  const [institution] = institutionNames(
    person.institutions,
    noFieldPath,
    reader.viewContext(language),
  );
  return vcard({
    name: person.name,
    givenName: person.givenName,
    familyName: person.familyName,
    nameParticle: person.nameParticle,
    nameSuffix: person.nameSuffix,
    title: phraseOf(person.position, language, noFieldPath)?.text,
    organization: institution?.text,
    email,
    telephone: telephone && telephoneAddress(telephone),
    urls: [
      ...(orcid === undefined ? [] : [orcidAddress(orcid)]),
      ...links.flatMap(({ url }) => (url === '' ? [] : [new URL(url).href])),
    ],
    source,
  });
}
