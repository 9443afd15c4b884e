import { useTranslations } from 'next-intl';

import type {
  FormatLink,
  WorksFormats as WorksFormatsView,
} from '@/lib/content/work/works-formats';
import { mediaTypes } from '@/lib/pages/representations';

import styles from './works-formats.module.css';

interface Props {
  formats: WorksFormatsView | undefined;
}

/** The works as files for programs that keep bibliographies, and their feeds. Nothing for a draft without an address. */
export function WorksFormats({ formats }: Props) {
  const t = useTranslations('formats');
  if (!formats) return null;
  const { citations, feeds, newest } = formats;
  const label =
    feeds.length === 0
      ? t('download')
      : newest === undefined
        ? t('citeAll')
        : t('citeNewest', { count: newest });
  return (
    <div className={styles.formats}>
      <FormatList label={label} links={citations} isFile />
      <FormatList label={t('follow')} links={feeds} />
    </div>
  );
}

interface ListProps {
  label: string;
  links: readonly FormatLink[];
  isFile?: boolean;
}

function FormatList({ label, links, isFile = false }: ListProps) {
  const t = useTranslations('formats');
  if (links.length === 0) return null;
  return (
    <div>
      <span>{label}</span>
      <ul>
        {links.map(({ format, href }) => (
          <li key={format}>
            <a href={href} type={mediaTypes[format]} download={isFile ? '' : undefined}>
              {t(`names.${format.replace('.', '_')}`)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
