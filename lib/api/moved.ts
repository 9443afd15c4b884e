import { readRedirect } from '../content/addresses/read-redirect.ts';
import type { ContentReader } from '../content/content-reader.ts';
import { readListRedirect } from '../content/list/read-list-redirect.ts';
import type { IndexPage, SluggedPage } from '../pages/registry.ts';
import type { ApiAnswer } from './answer-response.ts';
import { apiPath } from './headers.ts';
import { type ListValues, listPath } from './paging.ts';
import { notFound } from './problem.ts';

/** Leads from a former slug to the current one, or says that nothing had it. */
export async function movedOrNotFound(
  reader: ContentReader,
  { name, page, slug }: { name: string; page: SluggedPage; slug: string },
): Promise<ApiAnswer> {
  const to = await readRedirect(reader, page, slug);
  if (to?.page === page && 'slug' in to) return { movedTo: `${apiPath}/${name}/${to.slug}` };
  return { problem: notFound(`Nothing in ${apiPath}/${name} has that slug.`) };
}

/** The same of a list that is filtered by slugs. */
export async function movedListOrNotFound(
  reader: ContentReader,
  { name, page, values }: { name: string; page: IndexPage; values: ListValues },
): Promise<ApiAnswer> {
  const [path, query] = listPath(name, values).split('?');
  const to = await readListRedirect(reader, { page, query });
  if (to && 'query' in to && to.query) return { movedTo: `${path}?${to.query}` };
  return { problem: notFound('A parameter has a slug that nothing has.') };
}
