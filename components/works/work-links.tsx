import { useTranslations } from 'next-intl';

import { Tex } from '@/components/text/tex';
import { workLinks } from '@/lib/citations/work-links';
import type { Work } from '@/lib/content/work/view';

import styles from './work-links.module.css';

interface Props {
  work: Pick<Work, 'title' | 'versions' | 'resources' | 'href'>;
  /** Whether the page has links of other works too: each then names its work (WCAG 2.4.9). */
  isInList: boolean;
}

/** The links of a work, by their short names: PDF, DOI, arXiv, code. */
export function WorkLinks({ work, isInList }: Props) {
  const t = useTranslations('works');
  const links = workLinks(work);
  if (links.length === 0) return null;
  return (
    <ul className={styles.links}>
      {links.map(({ kind, href, dataAttribute }) => (
        <li key={kind} className={kind === 'cite' ? styles.cite : undefined}>
          <a href={href} data-sanity={dataAttribute}>
            {t(`link.${kind}`)}
            {isInList && (
              <span className="visually-hidden">
                {' – '}
                <Tex phrase={work.title} />
              </span>
            )}
          </a>
        </li>
      ))}
    </ul>
  );
}
