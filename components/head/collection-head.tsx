import { useTranslations } from 'next-intl';

import type { PageContext } from '@/lib/json-ld/page-context';
import { isSlugged } from '@/lib/pages/registry';

import { FeedLinks } from './feed-links';
import { JsonLd } from './json-ld';

interface Props {
  context: PageContext;
  /** Not of an index page, which is known by the name of its section. */
  name?: string;
  /** How many it lists. */
  count: number;
}

/** What programs read of a page that lists people or works. */
export function CollectionHead({ context, name: own, count }: Props) {
  const t = useTranslations('layout');
  const { page } = context.address;
  const name = own ?? (isSlugged(page) ? context.siteName : t(`sections.${page}`));
  return (
    <>
      <FeedLinks
        // Those of the institute are found on its home page too.
        context={page === 'directory' ? { ...context, address: { page: 'publications' } } : context}
        name={page === 'publications' || page === 'directory' ? context.siteName : name}
      />
      <JsonLd context={context} page={{ type: 'CollectionPage', name, numberOfItems: count }} />
    </>
  );
}
