import { useTranslations } from 'next-intl';

import type { Work } from '@/lib/content/views';

/** What comes with a work: its code, data, video and slides. */
export function Resources({ resources }: { resources: Work['resources'] }) {
  const t = useTranslations('works');
  if (resources.length === 0) return null;
  return (
    <div className="resources">
      <span className="kind">{t('resources')}</span>{' '}
      <ul className="ways">
        {resources.map(({ kind, href, place }) => (
          <li key={kind}>
            <a href={href} data-sanity={place}>
              {t(`resource.${kind}`)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
