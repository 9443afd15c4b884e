import { useTranslations } from 'next-intl';

import { orcidAddress } from '@/lib/domain';

import styles from './orcid.module.css';

/**
 * An ORCID iD as its full address. Its owner did not sign in at ORCID to confirm it, so it is labelled
 * unauthenticated and its icon is grey, as ORCID's display guidelines require.
 *
 * @param orcid `0000-0002-…`, validated
 */
export function Orcid({
  orcid,
  dataAttribute,
}: {
  orcid: string;
  dataAttribute?: string | undefined;
}) {
  const t = useTranslations('profile.orcid');
  const address = orcidAddress(orcid);
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
