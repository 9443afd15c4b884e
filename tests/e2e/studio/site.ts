import { expect } from '@playwright/test';
import { createClient, type SanityClient } from '@sanity/client';

import type { Product } from '../product';

/** Both pages of a person. */
export function pagesOf(slug: string): string[] {
  return [`/fr/repertoire/${slug}`, `/en/directory/${slug}`];
}

/** Requests a page as a visitor: without cookies, and without following redirects. */
export async function visit(product: Product, path: string): Promise<Response> {
  return fetch(new URL(path, product.siteUrl), { redirect: 'manual' });
}

/** Resolves once the condition holds for every page. @returns when that was, in ms since 1970 */
export async function untilEach(
  product: Product,
  paths: readonly string[],
  condition: (body: string, response: Response) => boolean,
  timeout = 15_000,
): Promise<number> {
  await Promise.all(
    paths.map((path) =>
      expect
        .poll(
          async () => {
            const response = await visit(product, path);
            return condition(await response.text(), response);
          },
          { intervals: [15], timeout, message: path },
        )
        .toBe(true),
    ),
  );
  return Date.now();
}

/** A client of the lake as its administrator: it reads what is stored, drafts included. */
export function rawClientOf(product: Product): SanityClient {
  return createClient({
    projectId: 'portrait',
    dataset: 'production',
    apiVersion: '2025-02-19',
    apiHost: product.lakeUrl,
    useProjectHostname: false,
    useCdn: false,
    token: product.token,
    perspective: 'raw',
  });
}

/** Resolves once a stored document, as JSON, contains a text. */
export async function untilStored(product: Product, id: string, text: string): Promise<void> {
  const client = rawClientOf(product);
  await expect
    .poll(async () => JSON.stringify((await client.getDocument(id)) ?? null), {
      // Both shards of the suite may be at work, and Studio waits for an API that it takes for away.
      timeout: 60_000,
    })
    .toContain(text);
}
