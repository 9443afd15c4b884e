import { useTranslations } from 'next-intl';

import { PhraseText } from '@/components/text/phrase-text';
import { annotationOf } from '@/lib/content/annotation';
import type { ExternalLink } from '@/lib/content/contact/view';
import type { Profile } from '@/lib/content/profile/view';
import { orcidAddress } from '@/lib/domain';
import { hostOf } from '@/lib/links/host-of';

import styles from './contact-line.module.css';

type Props = Pick<Profile, 'contact' | 'vcardHref' | 'cvHref'>;

/** How to reach a person, in the order in which a visitor looks, and what there is of them to keep. */
export function ContactLine({ contact, vcardHref, cvHref }: Props) {
  const t = useTranslations('profile');
  const { email, telephone, room, orcid, links } = contact;
  const attributeOf = (field: string) => annotationOf(contact).fields?.[field]?.dataAttribute;
  const isReachable = [email, telephone, orcid, ...links].some((way) => way !== undefined);
  return (
    <ul className={styles.contact} aria-label={t('contact.label')}>
      {email !== undefined && (
        <li>
          <a href={`mailto:${email}`} data-sanity={attributeOf('email')}>
            {t('contact.email')}
          </a>
        </li>
      )}
      {links.map((link, index) => (
        <li key={index}>
          <a href={link.href} rel="me" data-sanity={annotationOf(link).dataAttribute}>
            <Label link={link} />
          </a>
        </li>
      ))}
      {orcid !== undefined && (
        <li>
          <a href={orcidAddress(orcid)} rel="me" data-sanity={attributeOf('orcid')}>
            ORCID
          </a>
        </li>
      )}
      {telephone && (
        <li>
          <a href={telephone.href} data-sanity={attributeOf('telephone')}>
            <bdi>{telephone.text}</bdi>
          </a>
        </li>
      )}
      {room !== undefined && (
        <li data-sanity={attributeOf('room')}>
          {t.rich('contact.room', { room: () => <bdi>{room}</bdi> })}
        </li>
      )}
      {isReachable && vcardHref !== undefined && (
        <li className={styles.toKeep}>
          <a href={vcardHref}>{t('contact.vcard')}</a>
        </li>
      )}
      <li className={styles.toKeep}>
        <a href={cvHref}>{t('contact.cv')}</a>
      </li>
    </ul>
  );
}

/** An editor's own label, or else the name of the kind; for the kind `other`, the host. */
function Label({ link }: { link: ExternalLink }) {
  const t = useTranslations('profile');
  if (link.label) return <PhraseText phrase={link.label} />;
  if (link.kind === 'other') return <bdi>{hostOf(link.href)}</bdi>;
  return t(`link.${link.kind}`);
}
