import { useTranslations } from 'next-intl';

import { PhraseText } from '@/components/text/phrase-text';
import { annotationOf } from '@/lib/content/annotation';
import type { ExternalLink } from '@/lib/content/profile/view';
import { hostOf } from '@/lib/links/host-of';

import styles from './external-links.module.css';

/** A person's pages elsewhere. */
export function ExternalLinks({ links }: { links: ExternalLink[] }) {
  return (
    <ul className={styles.links}>
      {links.map((link, index) => (
        <li key={index}>
          <a href={link.href} rel="me" data-sanity={annotationOf(link).dataAttribute}>
            <Label link={link} />
          </a>
        </li>
      ))}
    </ul>
  );
}

/** An editor's own words win; a link of no known kind is named by its host. */
function Label({ link }: { link: ExternalLink }) {
  const t = useTranslations('profile.link');
  if (link.label) return <PhraseText phrase={link.label} />;
  if (link.kind === 'other') return <bdi>{hostOf(link.href)}</bdi>;
  return t(link.kind);
}
