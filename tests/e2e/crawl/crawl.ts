import type { Page } from '@playwright/test';

import { type HtmlDocument, parseHtml } from './html-document';

/** What a link leads to. */
export interface Resource {
  /** Of the last response. */
  readonly status: number;
  /** Where the redirects end, absolute and without a fragment. */
  readonly address: string;
  readonly redirects: number;
  /** Of a page. */
  readonly document?: HtmlDocument;
}

const atOnce = 8;
const maxRedirects = 5;

export function withoutFragment(address: string): string {
  const url = new URL(address);
  url.hash = '';
  return url.href;
}

/** Whether a list has some of the whole only. There is no end to such pages. */
function isFiltered(address: string): boolean {
  return [...new URL(address).searchParams.keys()].some((name) => name !== 'page');
}

async function request(browserPage: Page, address: string): Promise<Resource> {
  let at = address;
  for (let redirects = 0; redirects <= maxRedirects; redirects += 1) {
    const response = await fetch(at, { redirect: 'manual' });
    const location = response.headers.get('location');
    if (location !== null) {
      at = withoutFragment(new URL(location, at).href);
      continue;
    }
    const isPage = response.headers.get('content-type')?.startsWith('text/html') === true;
    const body = await response.text();
    return {
      status: response.status,
      address: at,
      redirects,
      ...(isPage && { document: await parseHtml(browserPage, body, at) }),
    };
  }
  throw new Error(`${address} leads from one redirect to the next`);
}

/**
 * Everything on a site that links lead to, by its address without a fragment. Links of lists that are filtered are not
 * followed.
 *
 * @param start absolute
 */
export async function crawl(browserPage: Page, start: string): Promise<Map<string, Resource>> {
  const { origin } = new URL(start);
  const found = new Map<string, Resource>();
  let next = [start];
  while (next.length > 0) {
    const seen = new Set<string>();
    for (let first = 0; first < next.length; first += atOnce) {
      const some = next.slice(first, first + atOnce);
      const resources = await Promise.all(some.map((address) => request(browserPage, address)));
      for (const [index, resource] of resources.entries()) {
        found.set(some[index] ?? '', resource);
        if (!found.has(resource.address)) seen.add(resource.address);
        if (isFiltered(resource.address)) continue;
        const { links = [], parts = [] } = resource.document ?? {};
        for (const link of [...links, ...parts]) {
          if (new URL(link).origin === origin) seen.add(withoutFragment(link));
        }
      }
    }
    next = [...seen].filter((address) => !found.has(address));
  }
  return found;
}

/** How many links lead from a page to each other of those that `isWithin` lets through, at least. */
export function clicksFrom(
  start: string,
  found: ReadonlyMap<string, Resource>,
  isWithin: (address: string) => boolean,
): Map<string, number> {
  const clicks = new Map([[start, 0]]);
  // What is added to a Map while it is gone through comes last.
  for (const [address, count] of clicks) {
    for (const link of found.get(address)?.document?.links ?? []) {
      const to = found.get(withoutFragment(link))?.address;
      if (to !== undefined && isWithin(to) && !clicks.has(to)) clicks.set(to, count + 1);
    }
  }
  return clicks;
}
