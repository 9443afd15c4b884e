import { useTranslations } from 'next-intl';

import { PhraseText } from '@/components/text/phrase-text';
import { annotationOf } from '@/lib/content/annotation';
import type { ExternalLink } from '@/lib/content/profile/view';
import { hostOf } from '@/lib/links/host-of';

import styles from './external-links.module.css';

/** Links to pages about a person on other sites. */
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

/** An editor's own label, or else the name of the kind; for the kind `other`, the host. */
function Label({ link }: { link: ExternalLink }) {
  const t = useTranslations('profile.link');
  if (link.label) return <PhraseText phrase={link.label} />;
  if (link.kind === 'other') return <bdi>{hostOf(link.href)}</bdi>;
  return t(link.kind);
}
