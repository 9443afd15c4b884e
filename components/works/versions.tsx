import { useTranslations } from 'next-intl';
import { Fragment } from 'react';

import { DateText } from '@/components/text/date-text';
import { hostOf } from '@/components/text/host-of';
import { Joined } from '@/components/text/joined';
import type { Version } from '@/lib/content/views';

import { arxivAddress, doiAddress } from './identifier-addresses';

/** The versions of one work, the one to cite first. */
export function Versions({ versions }: { versions: Version[] }) {
  if (versions.length === 0) return null;
  return (
    <ul className="versions">
      {versions.map((version) => (
        <li key={version.key}>
          <VersionLine version={version} />
        </li>
      ))}
    </ul>
  );
}

function VersionLine({ version }: { version: Version }) {
  const t = useTranslations('works');
  return (
    <>
      <span className="kind">{t(`kind.${version.kind}`)}</span>{' '}
      <span>
        <Joined pieces={usePlaces(version)} />
        <VersionLinks version={version} />
      </span>
    </>
  );
}

/** Where and when it appeared: venue, as it is called and in full, volume, issue, pages and date, as far as they are known. */
function usePlaces({ venueShort, venue, volume, issue, pages, date }: Version) {
  const t = useTranslations('works');
  return [
    { key: 'venueShort', content: venueShort && <bdi>{venueShort}</bdi> },
    { key: 'venue', content: venue && <bdi className="venue">{venue}</bdi> },
    { key: 'volume', content: volume && <bdi>{t('volume', { volume })}</bdi> },
    { key: 'issue', content: issue && <bdi>{t('issue', { issue })}</bdi> },
    { key: 'pages', content: pages && <bdi>{pagesText(pages, t)}</bdi> },
    { key: 'date', content: date && <DateText date={date} /> },
  ].filter(({ content }) => content);
}

function pagesText(pages: string, t: ReturnType<typeof useTranslations<'works'>>): string {
  return /[-–,]/.test(pages) ? t('pages', { pages }) : t('onePage', { page: pages });
}

function VersionLinks({ version }: { version: Version }) {
  const t = useTranslations('works');
  const { doi, arxivId, pdf, url } = version;
  const links = [
    doi !== undefined && { href: doiAddress(doi), label: `https://doi.org/${doi}` },
    arxivId !== undefined && { href: arxivAddress(arxivId), label: `arXiv:${arxivId}` },
    pdf !== undefined && { href: pdf, label: t('pdf') },
    url !== undefined && { href: url, label: hostOf(url) },
  ].filter((link) => link !== false);
  if (links.length === 0) return null;
  return (
    <span className="ways">
      {links.map((link) => (
        <Fragment key={link.label}>
          {' '}
          <a href={link.href}>{link.label}</a>
        </Fragment>
      ))}
    </span>
  );
}
