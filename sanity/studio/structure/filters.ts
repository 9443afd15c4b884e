import { languages } from '../../../lib/i18n/languages.ts';

/**
 * GROQ filters of the lists. Each compares `_type` with a literal, from which the Studio infers the
 * type of the list. A filter runs twice and has to hold in both: in a query (perspective `drafts`,
 * where `_id` is the published one) and in a listener, which sees documents as they are stored.
 */

export const members = /* groq */ `_type == "researcher" && status != "alumni"`;
export const alumni = /* groq */ `_type == "researcher" && status == "alumni"`;
export const coauthors = /* groq */ `_type == "coauthor"`;
export const everyone = /* groq */ `_type in ["researcher", "coauthor"]`;
export const works = /* groq */ `_type == "publication"`;
export const topics = /* groq */ `_type == "topic"`;
export const institutions = /* groq */ `_type == "institution"`;

export const worksOfType = /* groq */ `_type == "publication" && type == $workType`;

const versions = 'coalesce(versions, [])';

/** A work is of the year of its newest version: `$year` is "2025", `$nextYear` is "2026". */
export const worksOfYear = /* groq */ `_type == "publication"
  && count(${versions}[date >= $year && date < $nextYear]) > 0
  && count(${versions}[date >= $nextYear]) == 0`;

export const undatedWorks = /* groq */ `_type == "publication" && count(${versions}[date > ""]) == 0`;

export const worksWithoutDoi = /* groq */ `_type == "publication" && count(${versions}[doi > ""]) == 0`;

/** Documents with changes that are not published, or that never were. */
const isDraft = /* groq */ `(_id in path("drafts.**") || _originalId in path("drafts.**"))`;

export const draftWorks = /* groq */ `_type == "publication" && ${isDraft}`;
export const draftPeople = /* groq */ `_type in ["researcher", "coauthor"] && ${isDraft}`;

/** A localised text is written in one of the site's languages and not in the other. */
function isHalf(field: string): string {
  const [first, second] = languages.map(
    (language) =>
      `count(coalesce(${field}, [])[language == "${language}" && length(value) > 0]) > 0`,
  );
  return `((${first}) != (${second}))`;
}

/** The same for a localised text in any item of a list. */
function isHalfInSome(list: string, field: string): string {
  return `count(coalesce(${list}, [])[${isHalf(field)}]) > 0`;
}

/**
 * The localised texts by type of document. A title in one of the content languages needs one
 * translation, so a translated title counts only for titles in a third language.
 */
const halfTranslatedFields = {
  researcher: [
    isHalf('position'),
    isHalf('biography'),
    isHalf('portrait.alt'),
    isHalfInSome('chairs', 'title'),
    isHalfInSome('links', 'label'),
  ],
  coauthor: [isHalf('affiliation')],
  publication: [
    isHalf('abstract'),
    isHalf('award'),
    `(!(language in ${JSON.stringify(languages)}) && ${isHalf('translatedTitle')})`,
  ],
} as const;

export const halfTranslatedWorks = /* groq */ `_type == "publication" && (${halfTranslatedFields.publication.join(' || ')})`;

export const halfTranslatedPeople = /* groq */ `_type in ["researcher", "coauthor"] && (${[
  ...halfTranslatedFields.researcher,
  ...halfTranslatedFields.coauthor,
].join(' || ')})`;
