import { useLocale, useTranslations } from 'next-intl';

import { formatDateTime } from '@/lib/dates/date-time';
import { defaultLanguage, isLanguage } from '@/lib/i18n/languages';

interface Props {
  perspective: 'drafts' | 'published';
  /** When a shared link expires; undefined in an editor's own preview. */
  until?: Date | undefined;
  leaveHref: string;
}

/** Not a CSS module, which Next would put into the style sheet of every page. */
const css = `
  .preview-bar {
    position: sticky;
    inset-block-start: 0;
    z-index: 10;
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1.25rem;
    align-items: baseline;
    justify-content: space-between;
    padding: 0.5rem var(--gutter);
    background: var(--text);
    color: var(--background);
    font: 400 var(--text-small) / 1.4 var(--font-sans);
  }
  .preview-bar p { margin: 0; }
  .preview-bar a { color: inherit; text-decoration: underline; }
  .preview-bar a:focus-visible { outline: 3px solid currentcolor; outline-offset: 2px; }
  main mark {
    padding-inline: 0.2em;
    border-radius: 0.15em;
    background: light-dark(#f6e2a0, #55460d);
    color: var(--text);
  }
  @media print { .preview-bar { display: none; } }
`;

/** Says that a page is a preview and not the published one, with a link to leave it. */
export function PreviewBar({ perspective, until, leaveHref }: Props) {
  const t = useTranslations('preview');
  const locale = useLocale();
  const language = isLanguage(locale) ? locale : defaultLanguage;
  return (
    <aside className="preview-bar" aria-label={t('title')}>
      <style>{css}</style>
      <p>
        <strong>{t(perspective)}</strong>
        {until && (
          <>
            {' · '}
            {t('until', { date: formatDateTime(until, language) })}
          </>
        )}
      </p>
      <a href={leaveHref}>{t('leave')}</a>
    </aside>
  );
}
