import { useTranslations } from 'next-intl';

import { Tex, TexRuns } from '@/components/text/tex';
import { workLinks } from '@/lib/citations/work-links';
import { annotationOf } from '@/lib/content/annotation';
import type { FeaturedWork } from '@/lib/content/profile/view';

import styles from './featured-works.module.css';
import { VersionLine } from './version-line';
import { workAnchor } from './work-anchor';

/** Selected works: where the version to cite appeared, and how the abstract begins. */
export function FeaturedWorks({ works }: { works: FeaturedWork[] }) {
  const t = useTranslations('works');
  if (works.length === 0) return null;
  return (
    <section className={styles.featured}>
      <h2>{t('featured')}</h2>
      <ul>
        {works.map((work) => (
          <li key={work.id}>
            <Title work={work} />
            <VersionLine versions={work.versions.slice(0, 1)} />
            {work.abstract && (
              <p className={styles.abstract} lang={work.abstract.lang} dir="auto">
                <TexRuns text={work.abstract.text} />
              </p>
            )}
            <PdfLink work={work} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The title leads to the page of the work, or else to its entry in the list of all works. */
function Title({ work }: { work: FeaturedWork }) {
  const title = <Tex phrase={work.title} />;
  if (annotationOf(work.title).placeholder === 'work') return title;
  return (
    <a className={styles.title} href={work.href ?? `#${encodeURIComponent(workAnchor(work))}`}>
      {title}
    </a>
  );
}

function PdfLink({ work }: { work: FeaturedWork }) {
  const t = useTranslations('works');
  const pdf = workLinks({ ...work, resources: [] }).find(({ kind }) => kind === 'pdf');
  if (!pdf) return null;
  return (
    <p className={styles.pdf}>
      <a href={pdf.href} data-sanity={pdf.dataAttribute}>
        {t('link.pdf')}
        <span className="visually-hidden">
          {' – '}
          <Tex phrase={work.title} />
        </span>
      </a>
    </p>
  );
}
