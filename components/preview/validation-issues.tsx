import { useTranslations } from 'next-intl';

import { annotationOf } from '@/lib/content/annotation';

/** The invalid texts in a draft, which its published page would leave out. */
export function ValidationIssues({ of }: { of: object }) {
  const t = useTranslations('preview');
  const { validationIssues = [] } = annotationOf(of);
  if (validationIssues.length === 0) return null;
  return (
    <ul className="muted">
      {validationIssues.map((text, index) => (
        <li key={index}>
          <mark>{t('unusable', { text })}</mark>
        </li>
      ))}
    </ul>
  );
}
