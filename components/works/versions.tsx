import { useTranslations } from 'next-intl';

import { DateText } from '@/components/text/date-text';
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
      <span className="kind">{t(`kind.${version.kind}`)}</span>
      <span className="where">
        <Container version={version} />
        {version.date !== undefined && <DateText date={version.date} />}
      </span>
      <VersionLinks version={version} />
    </>
  );
}

/** Where it appeared: venue, volume, issue and pages, as far as they are known. */
function Container({ version }: { version: Version }) {
  const t = useTranslations('works');
  const { venue, volume, issue, pages } = version;
  const places = [
    volume !== undefined && t('volume', { volume }),
    issue !== undefined && t('issue', { issue }),
    pages !== undefined && pagesText(pages, t),
  ].filter((place) => place !== false);
  return (
    <>
      {venue !== undefined && <bdi className="venue">{venue}</bdi>}
      {places.map((place) => (
        <bdi key={place}>{place}</bdi>
      ))}
    </>
  );
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
    url !== undefined && { href: url, label: t('publisherPage') },
  ].filter((link) => link !== false);
  if (links.length === 0) return null;
  return (
    <span className="ways">
      {links.map((link) => (
        <a key={link.label} href={link.href}>
          {link.label}
        </a>
      ))}
    </span>
  );
}
