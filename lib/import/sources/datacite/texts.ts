import { slugOf } from '../../../domain/index.ts';
import type { LossList } from '../../fields/loss-list.ts';
import { languageField } from '../../fields/plain-fields.ts';
import { abstractText, titleText, withSubtitle } from '../../fields/titles.ts';
import type { DataciteWork } from './work.ts';

interface Title {
  readonly text: string;
  readonly language: string | undefined;
  readonly titleType: string | null | undefined;
}

/**
 * The title, which is the first without a type, with the subtitle in its language; and its translations: those that are
 * said to be, and those in another language. The same words in another language are no translation.
 */
export function dataciteTitles(work: DataciteWork, losses: LossList) {
  const titles = work.titles.flatMap(({ title, titleType, lang }): Title[] => {
    const text = titleText(title, losses);
    return text === undefined ? [] : [{ text, titleType, language: languageField(lang) }];
  });
  const main = titles.find(({ titleType }) => !titleType) ?? titles[0];
  if (main === undefined) return { title: { text: undefined }, translatedTitles: [] };
  const isOfMain = ({ language }: Title) => language === undefined || language === main.language;
  const subtitle = titles.find((title) => title.titleType === 'Subtitle' && isOfMain(title));
  const others = titles.filter((title) => title !== main && title !== subtitle);
  const translatedTitles = others.flatMap((title) => translation(title, { main, losses }));
  const language = main.language ?? languageField(work.language);
  return {
    title: { language, text: withSubtitle(main.text, subtitle?.text, losses) },
    translatedTitles,
  };
}

function translation(
  { text, language, titleType }: Title,
  { main, losses }: { main: Title; losses: LossList },
) {
  const isRepeated = slugOf(text) === slugOf(main.text);
  const isTranslated =
    titleType === 'TranslatedTitle' ||
    (!titleType && language !== undefined && language !== main.language);
  if (isTranslated && !isRepeated) return [language === undefined ? { text } : { language, text }];
  losses.add('title', isRepeated ? 'repeated' : 'noField', text);
  return [];
}

/** The abstracts, one a language; methods, series and notes are none. */
export function dataciteAbstracts(work: DataciteWork, losses: LossList) {
  const seen = new Set<string | undefined>();
  return work.descriptions.flatMap(({ description, descriptionType, lang }) => {
    const text = descriptionType === 'Abstract' ? abstractText(description, losses) : undefined;
    const language = languageField(lang) ?? languageField(work.language);
    if (text === undefined) return [];
    if (seen.has(language)) {
      losses.add('abstract', 'noField', text);
      return [];
    }
    seen.add(language);
    return [language === undefined ? { text } : { language, text }];
  });
}
