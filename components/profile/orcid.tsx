import { useTranslations } from 'next-intl';

import styles from './orcid.module.css';

/**
 * An ORCID iD as its whole address. Nobody signed in at ORCID to give it to us, so it is said to be
 * unauthenticated and its mark is grey, as ORCID's display guidelines ask.
 *
 * @param orcid `0000-0002-…`, already checked
 */
export function Orcid({
  orcid,
  dataAttribute,
}: {
  orcid: string;
  dataAttribute?: string | undefined;
}) {
  const t = useTranslations('profile.orcid');
  const address = `https://orcid.org/${orcid}`;
  return (
    <p className={styles.orcid}>
      <a href={address} rel="me" data-sanity={dataAttribute}>
        <span className={styles.icon} aria-hidden="true">
          iD
        </span>
        {address}
      </a>{' '}
      <span className={styles.unauthenticated}>({t('unauthenticated')})</span>
    </p>
  );
}
