import { z } from 'zod';

import { isSlug } from '../../domain/index.ts';
import {
  pageKinds,
  type PageAddress,
  type SluggedPage,
  sluggedPages,
} from '../../pages/registry.ts';
import { tagOf } from '../../pages/tags.ts';
import type { ContentReader } from '../content-reader.ts';
import { inEachMode, list, optional, slug as slugField } from '../query-result/fields.ts';

const targetsResult = inEachMode(() =>
  list(z.object({ page: z.enum(sluggedPages), slug: optional(slugField) })),
);

/**
 * The redirect of an address without a page.
 *
 * @returns the current address of the page that had this one; undefined when no published page had it
 * @throws when the CMS does not answer
 */
export async function readRedirect(
  reader: ContentReader,
  page: SluggedPage,
  slug: string,
): Promise<PageAddress | undefined> {
  const { redirects } = pageKinds[page];
  if (!isSlug(slug)) return undefined;
  const targets = await reader.read({
    groq: redirects.targets,
    params: { slug },
    result: targetsResult,
    tags: [tagOf({ page, slug })],
  });
  return targets.flatMap(({ page: to, slug: current }) =>
    current === undefined ? [] : [{ page: to, slug: current }],
  )[0];
}
