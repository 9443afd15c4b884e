import { z } from 'zod';

import type { FactList } from '../content/facts/read.ts';
import { absolute } from '../metadata/absolute-address.ts';
import type { Slice } from '../search/sql.ts';
import type { ApiAnswer } from './answer-response.ts';
import { apiPath } from './headers.ts';
import { notFound } from './problem.ts';

/** The values of the parameters of a list. */
export type ListValues = Readonly<Record<string, string | number | undefined>> & {
  readonly page: number;
  readonly limit: number;
};

export function sliceOf({ page, limit }: Pick<ListValues, 'page' | 'limit'>): Slice {
  return { offset: (page - 1) * limit, limit };
}

/** The schema of a page of a list. */
export function listOf<S extends z.ZodType>(item: S) {
  return z.strictObject({
    items: z.array(item),
    total: z.number().int().min(0).describe('How many the whole list has.'),
    page: z.number().int().min(1),
    next: z.url().optional().describe('The next page; the last one has none.'),
  });
}

/** The path of a list with parameters, each with the value that it has. */
export function listPath(name: string, values: ListValues): string {
  const query = new URLSearchParams(
    Object.entries(values).flatMap(([parameter, value]) =>
      value === undefined || (parameter === 'page' && value === 1) ? [] : [[parameter, `${value}`]],
    ),
  );
  return `${apiPath}/${name}?${query}`;
}

/** A page of a list: the items in the body, and where the list goes on in the body and as links (RFC 8288). */
export function listAnswer<S extends z.ZodType>(
  { name, item, values }: { name: string; item: S; values: ListValues },
  { items, count }: FactList<z.input<S>>,
): ApiAnswer {
  const { page, limit } = values;
  if (page > 1 && (page - 1) * limit >= count) {
    return { problem: notFound(`The list has ${count} items, so there is no page ${page}.`) };
  }
  const to = (number: number) => absolute(listPath(name, { ...values, page: number }));
  const next = page * limit < count ? to(page + 1) : undefined;
  const links = [
    ...(page > 1 ? [`<${to(page - 1)}>; rel="prev"`] : []),
    ...(next === undefined ? [] : [`<${next}>; rel="next"`]),
  ];
  return {
    body: listOf(item).parse({ items, total: count, page, ...(next && { next }) }),
    headers: {
      'x-total-count': String(count),
      ...(links.length > 0 && { link: links.join(', ') }),
    },
  };
}
