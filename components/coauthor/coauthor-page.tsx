import { useTranslations } from 'next-intl';

import emptyState from '@/components/layout/empty-state.module.css';
import pageHeader from '@/components/layout/page-header.module.css';
import { Orcid } from '@/components/person/orcid';
import { MissingField } from '@/components/preview/missing-field';
import { ValidationIssues } from '@/components/preview/validation-issues';
import { Name } from '@/components/text/name';
import { PhraseText } from '@/components/text/phrase-text';
import { AuthorsLegend } from '@/components/works/authors-legend';
import { WorksFormats } from '@/components/works/works-formats';
import { annotationOf } from '@/lib/content/annotation';
import type { CoauthorPage as CoauthorPageView } from '@/lib/content/coauthor/page-view';
import { hostOf } from '@/lib/links/host-of';

import styles from './coauthor-page.module.css';
import { WorksGroup } from './works-group';

/** A person outside the institute, and their works with its members. */
export function CoauthorPage({ coauthor }: { coauthor: CoauthorPageView }) {
  const t = useTranslations('coauthor');
  const { affiliation, url, orcid, groups, jointCount, memberCount } = coauthor;
  const fields = annotationOf(coauthor).fields;
  const missingAddress = fields?.['slug'];
  return (
    <article>
      <header className={pageHeader.pageHeader}>
        <h1>
          <Name of={coauthor} />
        </h1>
        {missingAddress?.placeholder && (
          <p>
            <MissingField annotation={missingAddress} />
          </p>
        )}
        {affiliation && (
          <p className={styles.affiliation}>
            <PhraseText phrase={affiliation} />
          </p>
        )}
        {memberCount > 0 && (
          <p className="caption">{t('summary', { works: jointCount, members: memberCount })}</p>
        )}
        {url !== undefined && (
          <p className={styles.website}>
            <a href={url} rel="me" data-sanity={fields?.['url']?.dataAttribute}>
              {t('website')} <bdi>{hostOf(url)}</bdi>
            </a>
          </p>
        )}
        {orcid !== undefined && (
          <Orcid orcid={orcid} dataAttribute={fields?.['orcid']?.dataAttribute} />
        )}
        <ValidationIssues of={coauthor} />
      </header>
      {groups.length === 0 ? (
        <p className={emptyState.emptyState}>{t('empty')}</p>
      ) : (
        <section className={styles.works}>
          <h2>{t('works')}</h2>
          <AuthorsLegend works={groups.flatMap(({ works }) => works)} />
          {groups.map((group) => (
            <WorksGroup key={group.members[0]?.id ?? 'others'} group={group} />
          ))}
          <WorksFormats formats={coauthor.formats} />
        </section>
      )}
    </article>
  );
}
