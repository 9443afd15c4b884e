import { getPublishedId } from 'sanity';

import { isRecord } from '../rules/is-record.ts';

/** What the Studio passes to the filter of a reference: the document around it. */
interface FilterContext {
  document: { _id: string; [field: string]: unknown };
}

/** Only other people: nobody supervises themselves. */
export function excludingSelf({ document }: FilterContext) {
  const own = getPublishedId(document._id);
  return { filter: '!(_id in $own)', params: { own: [own, `drafts.${own}`] } };
}

/**
 * Only works that the member wrote, as a member or as a coauthor before that, and that are not in
 * the list yet.
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
