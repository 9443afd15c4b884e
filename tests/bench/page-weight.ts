/** What a first visit to a page costs: requests and compressed bytes, by kind, as Chromium counts them. */
import type { Browser } from '@playwright/test';

interface Kind {
  requests: number;
  bytes: number;
}

/**
 * Prints a table for each page.
 *
 * @param site origin of a running site
 * @param paths pages of it
 */
export async function benchPageWeight(
  browser: Browser,
  site: string,
  paths: readonly string[],
): Promise<void> {
  for (const path of paths) {
    // A phone: 390 CSS pixels at three device pixels each.
    const context = await browser.newContext({
      viewport: { width: 390, height: 844 },
      deviceScaleFactor: 3,
    });
    const page = await context.newPage();
    const network = await context.newCDPSession(page);
    await network.send('Network.enable');
    const kinds = new Map<string, Kind>();
    const types = new Map<string, string>();
    const outside: string[] = [];
    network.on('Network.responseReceived', ({ requestId, type, response }) => {
      types.set(requestId, type);
      if (!response.url.startsWith(site)) outside.push(response.url);
    });
    network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const type = types.get(requestId) ?? 'Other';
      const kind = kinds.get(type) ?? { requests: 0, bytes: 0 };
      kinds.set(type, { requests: kind.requests + 1, bytes: kind.bytes + encodedDataLength });
    });
    await page.goto(new URL(path, site).href, { waitUntil: 'networkidle' });
    const total = (of: (kind: Kind, type: string) => number) =>
      [...kinds].reduce((sum, [type, kind]) => sum + of(kind, type), 0);
    console.log(path);
    console.table({
      ...Object.fromEntries(
        [...kinds].map(([type, { requests, bytes }]) => [type, row(requests, bytes)]),
      ),
      'all, without images': row(
        total(({ requests }, type) => (type === 'Image' ? 0 : requests)),
        total(({ bytes }, type) => (type === 'Image' ? 0 : bytes)),
      ),
      all: row(
        total(({ requests }) => requests),
        total(({ bytes }) => bytes),
      ),
    });
    console.log(
      `outside hosts: ${outside.length}; scripts: ${kinds.get('Script')?.requests ?? 0}\n`,
    );
    await context.close();
  }
}

function row(requests: number, bytes: number) {
  return { requests, 'kB over the wire': Number((bytes / 1000).toFixed(1)) };
}
