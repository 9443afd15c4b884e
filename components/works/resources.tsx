import { useTranslations } from 'next-intl';

import type { Work } from '@/lib/content/views';

/** What comes with a work: its code, data, video and slides. */
export function Resources({ resources }: { resources: Work['resources'] }) {
  const t = useTranslations('works.resource');
  if (resources.length === 0) return null;
  return (
    <ul className="resources">
      {resources.map(({ kind, href }) => (
        <li key={kind}>
          <a href={href}>{t(kind)}</a>
        </li>
      ))}
    </ul>
  );
}
