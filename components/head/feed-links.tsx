import { useTranslations } from 'next-intl';

import type { PageContext } from '@/lib/json-ld/page-context';
import {
  feedFormats,
  filteredRepresentationPath,
  formatsOf,
  mediaTypes,
} from '@/lib/pages/representations';

/** The feeds of new works of a page, which a reader of feeds finds by its address. React moves the links into the head. */
export function FeedLinks({ context, name }: { context: PageContext; name: string }) {
  const t = useTranslations('feeds');
  const { address, language } = context;
  const formats = feedFormats.filter((format) => formatsOf(address.page).includes(format));
  return formats.map((format) => (
    <link
      key={format}
      rel="alternate"
      type={mediaTypes[format]}
      href={filteredRepresentationPath(address, format, language)}
      title={t('title', { name })}
    />
  ));
}
