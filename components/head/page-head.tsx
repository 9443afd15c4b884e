import type { PageContext } from '@/lib/json-ld/page-context';
import type { PageData } from '@/lib/json-ld/web-page';

import { FeedLinks } from './feed-links';
import { JsonLd } from './json-ld';

/** The feeds of a page about somebody or something, by its name, and the data about it. */
export function PageHead({ context, page }: { context: PageContext; page: PageData }) {
  return (
    <>
      <FeedLinks context={context} name={page.name} />
      <JsonLd context={context} page={page} />
    </>
  );
}
