import { useTranslations } from 'next-intl';

import type { Annotation } from '@/lib/content/annotation';

/** The placeholder of a field that a draft lacks. Nothing on a published page. */
export function MissingField({ annotation }: { annotation: Annotation | undefined }) {
  const t = useTranslations('preview.missing');
  if (annotation?.placeholder === undefined) return null;
  return <mark data-sanity={annotation.dataAttribute}>{t(annotation.placeholder)}</mark>;
}
