import type { Page } from '@playwright/test';

/** What a crawler reads in a page. Addresses are absolute. */
export interface HtmlDocument {
  readonly canonical: string | null;
  readonly isIndexed: boolean;
  /** Addresses by `hreflang`. */
  readonly alternates: Readonly<Record<string, string>>;
  /** Of links that a visitor follows, each once. */
  readonly links: readonly string[];
  /** Of style sheets, pictures, feeds and what else the page refers to, each once. */
  readonly parts: readonly string[];
  readonly ids: readonly string[];
}

/** Reads HTML as a browser does. @param browserPage any page, which is left as it is */
export function parseHtml(browserPage: Page, html: string, address: string): Promise<HtmlDocument> {
  return browserPage.evaluate(
    ([source, base]) => {
      const document = new DOMParser().parseFromString(source, 'text/html');
      const absolute = (reference: string | null) => new URL(reference ?? '', base).href;
      const addresses = (selector: string, attribute: string) => [
        ...new Set(
          [...document.querySelectorAll(selector)].map((element) =>
            absolute(element.getAttribute(attribute)),
          ),
        ),
      ];
      const robots = document.querySelector('meta[name=robots]')?.getAttribute('content') ?? '';
      return {
        canonical: document.querySelector('link[rel=canonical]')?.getAttribute('href') ?? null,
        isIndexed: !robots.includes('noindex'),
        alternates: Object.fromEntries(
          [...document.querySelectorAll('link[rel=alternate][hreflang]:not([type])')].map(
            (link) => [link.getAttribute('hreflang') ?? '', link.getAttribute('href') ?? ''],
          ),
        ),
        links: addresses('a[href]', 'href'),
        parts: [
          ...addresses('link[href]:not([rel=canonical])', 'href'),
          ...addresses('img[src]', 'src'),
          ...[...document.querySelectorAll('[srcset]')].flatMap((element) =>
            (element.getAttribute('srcset') ?? '')
              .split(',')
              .map((candidate) => absolute(candidate.trim().split(' ')[0] ?? '')),
          ),
        ],
        ids: [...document.querySelectorAll('[id]')].map(({ id }) => id),
      };
    },
    [html, address] as const,
  );
}
