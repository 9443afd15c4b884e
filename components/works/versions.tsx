import { useLocale, useTranslations } from 'next-intl';
import { Fragment } from 'react';

import { DotSeparated } from '@/components/text/dot-separated';
import linkStyles from '@/components/text/links.module.css';
import {
  type PublicationDetail,
  publicationDetails,
  versionLinks,
} from '@/lib/citations/entry-parts';
import { annotationOf } from '@/lib/content/annotation';
import type { Version } from '@/lib/content/work/version-view';
import { defaultLanguage, isLanguage } from '@/lib/i18n/languages';

import detailsRow from './details-row.module.css';

/** The versions of one work, the one to cite first. */
export function Versions({ versions }: { versions: Version[] }) {
  if (versions.length === 0) return null;
  return (
    <ul>
      {versions.map((version) => (
        <li className={detailsRow.row} key={version.key}>
          <VersionLine version={version} />
        </li>
      ))}
    </ul>
  );
}

function VersionLine({ version }: { version: Version }) {
  const t = useTranslations('works');
  const locale = useLocale();
  const language = isLanguage(locale) ? locale : defaultLanguage;
  const details = publicationDetails(version, t, language);
  return (
    <>
      <span className={detailsRow.label} data-sanity={dataAttributeOf(version, 'kind')}>
        {t(`kind.${version.kind}`)}
      </span>{' '}
      <span>
        <DotSeparated
          items={details.map((detail) => ({
            key: detail.key,
            content: <DetailText detail={detail} version={version} />,
          }))}
        />
        <VersionLinks version={version} />
      </span>
    </>
  );
}

/**
 * A date is a `<time>` element. Any other text was written by an editor and has its own direction.
 */
function DetailText({
  detail: { key, text },
  version,
}: {
  detail: PublicationDetail;
  version: Version;
}) {
  const dataAttribute = dataAttributeOf(version, key);
  if (key === 'date') {
    return (
      <time dateTime={version.date} data-sanity={dataAttribute}>
        {text}
      </time>
    );
  }
  return <bdi data-sanity={dataAttribute}>{text}</bdi>;
}

function dataAttributeOf(version: Version, field: string): string | undefined {
  return annotationOf(version).fields?.[field]?.dataAttribute;
}

function VersionLinks({ version }: { version: Version }) {
  const links = versionLinks(version, useTranslations('works'));
  if (links.length === 0) return null;
  return (
    <span className={linkStyles.links}>
      {links.map((link) => (
        <Fragment key={link.key}>
          {' '}
          <a href={link.href} data-sanity={dataAttributeOf(version, link.key)}>
            {link.label}
          </a>
        </Fragment>
      ))}
    </span>
  );
}
