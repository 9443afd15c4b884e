import { getPublishedId } from 'sanity';

import { isRecord } from '../rules/is-record.ts';

/** What a filter of Studio's picker is told: the document around the reference. */
interface FilterContext {
  document: { _id: string; [field: string]: unknown };
}

/** Only other people: nobody supervises themselves. */
export function excludingSelf({ document }: FilterContext) {
  const own = getPublishedId(document._id);
  return { filter: '!(_id in $own)', params: { own: [own, `drafts.${own}`] } };
}

/**
 * Only works that the member wrote, also under the coauthor that they were before, and that are not
 * in the list yet.
 */
export function ownWorks({ document }: FilterContext) {
  const listed = Array.isArray(document.featuredWorks)
    ? document.featuredWorks
        .filter(isRecord)
        .flatMap(({ _ref }) => (typeof _ref === 'string' ? [_ref] : []))
    : [];
  return {
    filter: /* groq */ `
      references([$own, ...*[_type == "coauthor" && member._ref == $own]._id]) && !(_id in $listed)`,
    params: { own: getPublishedId(document._id), listed },
  };
}
