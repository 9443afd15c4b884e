import type { Language } from '../../i18n/languages.ts';
import { messagesOf } from '../../i18n/messages.ts';
import { type Phrase, phraseOf } from '../localised-text/view.ts';
import type { ViewContext } from '../view-context.ts';
import type { SiteResult } from './query.ts';

/** What the header and the footer of every page show. */
export interface Site {
  readonly name: Phrase;
  readonly tagline?: Phrase;
  readonly navigation: readonly {
    readonly key: string;
    readonly label: Phrase;
    readonly href: string;
  }[];
  readonly footer?: Phrase;
}

/** The header and footer of a page that must not wait for the CMS: the name of the site alone. */
export function defaultSite(language: Language): Site {
  return { name: { text: messagesOf(language).site.name }, navigation: [] };
}

/** A site without settings has the default name. */
export function siteView(settings: SiteResult, context: ViewContext): Site {
  const { language } = context;
  const path = context.document('siteSettings', 'siteSettings');
  const name = phraseOf(settings?.name ?? [], language, path.field('name'));
  const tagline = phraseOf(settings?.tagline ?? [], language, path.field('tagline'));
  const footer = phraseOf(settings?.footer ?? [], language, path.field('footer'));
  return {
    ...defaultSite(language),
    ...(name && { name }),
    ...(tagline && { tagline }),
    ...(footer && { footer }),
    navigation: (settings?.navigation ?? []).flatMap(({ _key, label, href }) => {
      const field = path.field('navigation').item(_key).field('label');
      const words = phraseOf(label, language, field);
      return words ? [{ key: _key, label: words, href }] : [];
    }),
  };
}
