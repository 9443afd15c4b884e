import { slugOf } from '../../../domain/index.ts';
import { LossList } from '../../fields/loss-list.ts';
import { languageField } from '../../fields/plain-fields.ts';
import { titleText, withSubtitle } from '../../fields/titles.ts';
import type { OrcidWork } from './work.ts';

/** The title with its subtitle. */
export function orcidTitle(work: OrcidWork, losses: LossList) {
  const text = titleText(work.title?.title, losses);
  if (text === undefined) return { text };
  const subtitle = titleText(work.title?.subtitle, losses);
  return {
    language: languageField(work['language-code']),
    text: withSubtitle(text, subtitle, losses),
  };
}

/** The translation of the title; ORCID has one at most. */
export function orcidTranslatedTitles(work: OrcidWork, losses: LossList) {
  const translated = work.title?.['translated-title'];
  const text = titleText(translated?.value, losses);
  if (text === undefined) return [];
  const language = languageField(translated?.['language-code']);
  return [language === undefined ? { text } : { language, text }];
}

/** The title of another summary of the group is a loss, unless it is the same or its beginning. */
export function loseTitle(
  other: OrcidWork,
  { title, losses }: { title: string | undefined; losses: LossList },
): void {
  const text = titleText(other.title?.title, new LossList());
  if (title === undefined || text === undefined || slugOf(title).startsWith(slugOf(text))) return;
  losses.add('title', 'noField', text);
}
