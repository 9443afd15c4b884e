import { useTranslations } from 'next-intl';

import emptyState from '@/components/layout/empty-state.module.css';
import pageHeader from '@/components/layout/page-header.module.css';
import { PeopleSection } from '@/components/person/people-section';
import { MissingField } from '@/components/preview/missing-field';
import { ValidationIssues } from '@/components/preview/validation-issues';
import { PhraseText } from '@/components/text/phrase-text';
import { NewestWorks } from '@/components/works/newest-works';
import { annotationOf } from '@/lib/content/annotation';
import type { Institution } from '@/lib/content/institution/page-view';
import { hostOf } from '@/lib/links/host-of';

import styles from './institution-page.module.css';

/** An institution: its current people, their newest works, then alumni. */
export function InstitutionPage({ institution }: { institution: Institution }) {
  const t = useTranslations('institution');
  const tWorks = useTranslations('works');
  const { name, place, href, current, alumni, works } = institution;
  const fields = annotationOf(institution).fields;
  const missingAddress = fields?.['slug'];
  const hasPeople = current.length + alumni.length > 0;
  return (
    <article>
      <header className={pageHeader.pageHeader}>
        <h1>
          <PhraseText phrase={name} />
        </h1>
        {place && (
          <p className={styles.place}>
            <PhraseText phrase={place} />
          </p>
        )}
        {href !== undefined && (
          <p className={styles.website}>
            <a href={href} data-sanity={fields?.['url']?.dataAttribute}>
              {t('website')} <bdi>{hostOf(href)}</bdi>
            </a>
          </p>
        )}
        {works.workCount > 0 && current.length > 0 && (
          <p className={styles.website}>
            <a href="#publications">{tWorks('count', { count: works.workCount })}</a>
          </p>
        )}
        {missingAddress?.placeholder && (
          <p>
            <MissingField annotation={missingAddress} />
          </p>
        )}
        <ValidationIssues of={institution} />
      </header>
      {!hasPeople && <p className={emptyState.emptyState}>{t('empty')}</p>}
      <PeopleSection title={t('current')} people={current} />
      {hasPeople && (
        <section className={styles.works} id="publications">
          <NewestWorks works={works} formats={institution.formats} />
        </section>
      )}
      <PeopleSection title={t('alumni')} people={alumni} />
    </article>
  );
}
