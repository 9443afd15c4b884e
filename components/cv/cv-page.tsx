import { useLocale, useTranslations } from 'next-intl';

import type { Printed } from '@/components/layout/page-layout';
import { Affiliation } from '@/components/person/affiliation';
import { ValidationIssues } from '@/components/preview/validation-issues';
import { Period } from '@/components/profile/period';
import { Name } from '@/components/text/name';
import type { Cv } from '@/lib/content/cv/view';
import { formatPartialDate } from '@/lib/dates/partial-date';
import { defaultLanguage, isLanguage } from '@/lib/i18n/languages';

import styles from './cv-page.module.css';
import { CvFacts } from './cv-facts';
import { CvStudents } from './cv-students';
import { CvWorks } from './cv-works';

/** A person's curriculum vitæ: a sheet, made first of all to be printed. */
export function CvPage({ cv, printed }: { cv: Cv; printed: Printed }) {
  const t = useTranslations('cv');
  const locale = useLocale();
  const day = formatPartialDate(printed.day, isLanguage(locale) ? locale : defaultLanguage);
  return (
    <>
      <p className={`caption ${styles.hint}`}>{t('hint')}</p>
      <article className={styles.sheet}>
        <div className={styles.content}>
          <header className={styles.header}>
            <p className="caption">{t('title')}</p>
            <h1>
              <Name of={cv} />
            </h1>
            <Affiliation
              className={styles.affiliation}
              role={cv.role}
              position={cv.position}
              institutions={cv.institutions}
            />
            <Period person={cv} />
            <ValidationIssues of={cv} />
          </header>
          <CvFacts cv={cv} address={printed.address} />
          <CvStudents students={cv.students.current} />
          <CvStudents students={cv.students.former} areFormer />
          <CvWorks groups={cv.works} count={cv.workCount} />
        </div>
        <div className={styles.footSpace} />
        {/* Beside it, at the foot of each printed page, the browser puts the number of the page. */}
        <p className={styles.foot}>
          <bdi>{cv.name}</bdi> · {t('title')} · {day}
        </p>
      </article>
    </>
  );
}
