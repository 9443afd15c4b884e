import { useTranslations } from 'next-intl';

import type { Pagination as PaginationView } from '@/lib/content/list/pagination';

import styles from './pagination.module.css';

/** Links to the other pages of a list. */
export function Pagination({ pagination }: { pagination: PaginationView }) {
  const t = useTranslations('filters');
  const { page, links, first, last, count, previousHref, nextHref } = pagination;
  return (
    <nav className={styles.pagination} aria-label={t('pages')}>
      {previousHref !== undefined && (
        <a href={previousHref} rel="prev">
          {t('previous')}
        </a>
      )}
      <ol>
        {links.map((link, index) =>
          link === 'gap' ? (
            <li key={`gap-${index}`} aria-hidden="true">
              …
            </li>
          ) : (
            <li key={link.page}>
              <a
                href={link.href}
                aria-label={t('page', { page: link.page })}
                aria-current={link.page === page ? 'page' : undefined}
              >
                {link.page}
              </a>
            </li>
          ),
        )}
      </ol>
      {nextHref !== undefined && (
        <a href={nextHref} rel="next">
          {t('next')}
        </a>
      )}
      <p className="caption">{t('range', { first, last, count })}</p>
    </nav>
  );
}
