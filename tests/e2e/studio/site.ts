import { expect } from '@playwright/test';
import { createClient, type SanityClient } from '@sanity/client';

import type { Product } from '../product';

/** Both pages of a person. */
export function pagesOf(slug: string): string[] {
  return [`/fr/repertoire/${slug}`, `/en/directory/${slug}`];
}

/** A visitor's answer: no cookie, no redirect followed. */
export async function visit(product: Product, path: string): Promise<Response> {
  return fetch(new URL(path, product.siteUrl), { redirect: 'manual' });
}

/** Resolves once every page answers so. @returns when that was, in ms since 1970 */
export async function untilEach(
  product: Product,
  paths: readonly string[],
  answers: (body: string, response: Response) => boolean,
  timeout = 15_000,
): Promise<number> {
  await Promise.all(
    paths.map((path) =>
      expect
        .poll(
          async () => {
            const response = await visit(product, path);
            return answers(await response.text(), response);
          },
          { intervals: [15], timeout, message: path },
        )
        .toBe(true),
    ),
  );
  return Date.now();
}

/** The lake as its administrator sees it: what is stored, drafts too. */
export function storedIn(product: Product): SanityClient {
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

/** Resolves once a stored document, as text, has this in it. */
export async function untilStored(product: Product, id: string, text: string): Promise<void> {
  const client = storedIn(product);
  await expect
    .poll(async () => JSON.stringify((await client.getDocument(id)) ?? null), { timeout: 15_000 })
    .toContain(text);
}
