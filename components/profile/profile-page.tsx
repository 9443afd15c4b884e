import { useTranslations } from 'next-intl';

import pageHeader from '@/components/layout/page-header.module.css';
import { PortraitImage } from '@/components/person/portrait-image';
import { Affiliation } from '@/components/person/affiliation';
import { MissingField } from '@/components/preview/missing-field';
import { ValidationIssues } from '@/components/preview/validation-issues';
import { Biography } from '@/components/text/biography';
import { Name } from '@/components/text/name';
import { FeaturedWorks } from '@/components/works/featured-works';
import { Publications } from '@/components/works/publications';
import { annotationOf } from '@/lib/content/annotation';
import type { Profile } from '@/lib/content/profile/view';

import { ContactLine } from './contact-line';
import { Facts } from './facts';
import { Genealogy } from './genealogy';
import { Network } from './network';
import { Period } from './period';
import styles from './profile-page.module.css';
import { Students } from './students';

/** The page of one person. */
export function ProfilePage({ profile }: { profile: Profile }) {
  const t = useTranslations('profile');
  const missingAddress = annotationOf(profile).fields?.['slug'];
  const missingAlt = profile.portrait && annotationOf(profile.portrait.alt);
  return (
    <article className={styles.profile}>
      <header className={pageHeader.pageHeader}>
        <h1>
          <Name of={profile} />
        </h1>
        {missingAddress?.placeholder && (
          <p>
            <MissingField annotation={missingAddress} />
          </p>
        )}
        <Affiliation
          className={styles.affiliation}
          role={profile.role}
          position={profile.position}
          institutions={profile.institutions}
          isLinked
        />
        <ContactLine
          contact={profile.contact}
          vcardHref={profile.vcardHref}
          cvHref={profile.cvHref}
        />
        <Period person={profile} />
      </header>
      <aside className={styles.aside} aria-label={t('about')}>
        <div className={styles.asideContent}>
          {profile.portrait && (
            <PortraitImage
              portrait={profile.portrait}
              initials={profile.initials}
              sizes="(min-width: 60rem) calc(185px + 7vw), 144px"
            />
          )}
          {missingAlt?.placeholder && (
            <p className="muted">
              <MissingField annotation={missingAlt} />
            </p>
          )}
          <Facts profile={profile} />
          <ValidationIssues of={profile} />
        </div>
      </aside>
      <div className={styles.content}>
        {profile.biography && profile.biography.blocks.length > 0 && (
          <section>
            <h2>{t('biography')}</h2>
            <Biography biography={profile.biography} />
          </section>
        )}
        <Students title={t('students.title')} students={profile.students.current} />
        <Students title={t('students.former')} students={profile.students.former} />
        <Genealogy genealogy={profile.genealogy} />
        <FeaturedWorks works={profile.featured} />
        <Publications
          years={profile.years}
          count={profile.workCount}
          list={profile.worksList}
          formats={profile.formats}
        />
        <Network network={profile.network} person={profile} />
      </div>
    </article>
  );
}
