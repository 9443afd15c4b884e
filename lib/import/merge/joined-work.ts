import { languages } from '../../i18n/languages.ts';
import { filled, withLists } from './filled.ts';
import { joinedReferences, joinedTexts } from './joined-lists.ts';
import { joinedVersions } from './joined-versions.ts';
import { type Fields, isFields, itemsOf, textOf } from './values.ts';

/** Fields that are not filled as a whole: addresses lead on, and the others are joined. */
const own = new Set(['slug', 'formerSlugs', 'versions', 'topics', 'abstract', 'translatedTitle']);

/** One work of two: all that the kept one says, and of the dropped one what the kept one does not say. */
export function joinedWork(kept: Fields, dropped: Fields): Fields {
  return withLists(filled(kept, dropped, own), {
    versions: joinedVersions(kept.versions, dropped.versions).versions,
    topics: joinedReferences(kept.topics, dropped.topics),
    abstract: joinedTexts(kept.abstract, dropped.abstract),
    translatedTitle: joinedTexts(kept.translatedTitle, [
      ...itemsOf(dropped.translatedTitle),
      ...titleAsTranslation(kept, dropped),
    ]),
  });
}

/** The title of the dropped work as a translated title, where it is in another language than the kept one’s. */
function titleAsTranslation(kept: Fields, dropped: Fields): Fields[] {
  const [title, ownTitle] = [textOf(dropped.title), textOf(kept.title)];
  const language = languages.find((one) => one === dropped.language);
  if (title === undefined || ownTitle === undefined || title === ownTitle) return [];
  if (language === undefined || textOf(kept.language) === undefined || kept.language === language)
    return [];
  const isTranslated = itemsOf(dropped.translatedTitle).some(
    (item) => isFields(item) && item.language === language,
  );
  return isTranslated
    ? []
    : [{ _key: language, _type: 'internationalizedArrayStringValue', language, value: title }];
}
