import { useLocale, useTranslations } from 'next-intl';
import { Fragment } from 'react';

import { MissingField } from '@/components/preview/missing-field';
import { ValidationIssues } from '@/components/preview/validation-issues';
import { Name } from '@/components/text/name';
import { PhraseText } from '@/components/text/phrase-text';
import { Tex } from '@/components/text/tex';
import { VersionPhrase } from '@/components/works/version-line';
import { authorMarks, publicationDetails } from '@/lib/citations/entry-parts';
import { versionAddresses } from '@/lib/citations/version-addresses';
import { annotationOf } from '@/lib/content/annotation';
import type { Author } from '@/lib/content/work/author-view';
import type { Version } from '@/lib/content/work/version-view';
import type { Work } from '@/lib/content/work/view';
import { defaultLanguage, isLanguage } from '@/lib/i18n/languages';

import { CvLabel } from './cv-label';
import styles from './cv-page.module.css';

/** Papers of large collaborations have hundreds of authors, who would fill pages: of so many, the first are named. */
const longList = 30;
const namedOfLongList = 12;

/** The citation of a work: authors, title, where and when it appeared, and its addresses in full. */
export function CitedWork({ work }: { work: Work }) {
  const t = useTranslations('works');
  const [cited, ...others] = work.versions;
  return (
    <>
      <CitedAuthors authors={work.authors} />
      <p className={styles.title}>
        <Tex phrase={work.title} />
      </p>
      {cited && <CitedVersion version={cited} />}
      {others.map((version) => (
        <p key={version.key} className={styles.details}>
          <CvLabel of="also" /> <VersionPhrase version={version} />.
          <Addresses version={version} />
        </p>
      ))}
      {work.award && (
        <p className={styles.details}>
          {t('award')} <PhraseText phrase={work.award} />
        </p>
      )}
      <ValidationIssues of={work} />
    </>
  );
}

function CitedAuthors({ authors }: { authors: Author[] }) {
  const t = useTranslations('works');
  if (authors.length === 0) return null;
  const isLong = authors.length > longList;
  const named = isLong ? authors.slice(0, namedOfLongList) : authors;
  const rest = authors.slice(named.length);
  const self = rest.find((author) => author.self);
  return (
    <p className={styles.details}>
      {named.map((author, index) => (
        // A paper may have the same name twice, so only the index is unique.
        <Fragment key={index}>
          {index > 0 && ', '}
          <CitedAuthor author={author} />
        </Fragment>
      ))}
      {rest.length > 0 && ` ${t('otherAuthors', { count: rest.length })}`}
      {self && (
        <>
          , {t('including')} <CitedAuthor author={self} />
        </>
      )}
    </p>
  );
}

function CitedAuthor({ author }: { author: Author }) {
  const t = useTranslations('works');
  const marks = authorMarks(author);
  if (author.kind === 'unnamed') {
    const annotation = annotationOf(author);
    return (
      <>
        {annotation.placeholder ? <MissingField annotation={annotation} /> : t('unnamedAuthor')}
        {marks}
      </>
    );
  }
  const name = (
    <>
      <Name of={author} />
      {marks}
    </>
  );
  return author.self ? <strong>{name}</strong> : name;
}

/** Where and when the version to cite appeared, with the full name of the venue. */
function CitedVersion({ version }: { version: Version }) {
  const t = useTranslations('works');
  const locale = useLocale();
  const language = isLanguage(locale) ? locale : defaultLanguage;
  const attributeOf = (field: string) => annotationOf(version).fields?.[field]?.dataAttribute;
  const details = publicationDetails(version, t, language).filter(
    ({ key }) => key !== 'venueShort' || version.venue === undefined,
  );
  return (
    <p className={styles.details}>
      {details.map(({ key, text }, index) => (
        <Fragment key={key}>
          {index > 0 && ', '}
          {key === 'date' ? (
            <time dateTime={version.date} data-sanity={attributeOf(key)}>
              {text}
            </time>
          ) : (
            <bdi data-sanity={attributeOf(key)}>{text}</bdi>
          )}
        </Fragment>
      ))}
      {details.length > 0 && '.'}
      <Addresses version={version} />
    </p>
  );
}

/** The addresses of a version, each as what it is. */
function Addresses({ version }: { version: Version }) {
  return versionAddresses(version).map(({ field, href }) => (
    <Fragment key={field}>
      {' '}
      <a
        className={styles.address}
        href={href}
        data-sanity={annotationOf(version).fields?.[field]?.dataAttribute}
      >
        {href}
      </a>
    </Fragment>
  ));
}
