import { useLocale, useTranslations } from 'next-intl';

import { DotSeparated } from '@/components/text/dot-separated';
import { versionSummary } from '@/lib/citations/entry-parts';
import { annotationOf } from '@/lib/content/annotation';
import type { Version } from '@/lib/content/work/version-view';
import { defaultLanguage, isLanguage } from '@/lib/i18n/languages';

import styles from './version-line.module.css';

/** Where a work appeared, each version in a phrase, the one to cite first. */
export function VersionLine({ versions }: { versions: Version[] }) {
  if (versions.length === 0) return null;
  return (
    <p className={styles.versions}>
      <DotSeparated
        items={versions.map((version) => ({
          key: version.key,
          content: <VersionPhrase version={version} />,
        }))}
      />
    </p>
  );
}

/** A date is a `<time>` element. A venue was written by an editor and has its own direction. */
export function VersionPhrase({ version }: { version: Version }) {
  const t = useTranslations('works');
  const locale = useLocale();
  const { venue, date } = versionSummary(version, isLanguage(locale) ? locale : defaultLanguage);
  const attributeOf = (field: string) => annotationOf(version).fields?.[field]?.dataAttribute;
  return (
    <>
      {venue === undefined ? (
        <span data-sanity={attributeOf('kind')}>{t(`kind.${version.kind}`)}</span>
      ) : (
        t.rich(`at.${version.kind}`, {
          kind: (kind) => <span data-sanity={attributeOf('kind')}>{kind}</span>,
          venue: () => <bdi data-sanity={attributeOf(venue.key)}>{venue.text}</bdi>,
        })
      )}
      {date !== undefined && (
        <>
          {', '}
          <time dateTime={version.date} data-sanity={attributeOf('date')}>
            {date}
          </time>
        </>
      )}
    </>
  );
}
