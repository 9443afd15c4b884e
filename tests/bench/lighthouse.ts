import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';

import { median } from './median.ts';

const runs = 5;
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/**
 * Prints Lighthouse's scores of pages for a phone, as medians.
 *
 * @param executable the browser
 * @param flags its command line
 */
export async function benchLighthouse(
  executable: string,
  flags: readonly string[],
  site: string,
  paths: readonly string[],
): Promise<void> {
  const rows: Record<string, unknown>[] = [];
  for (const path of paths) {
    const scores = categories.map((): number[] => []);
    const failed = new Set<string>();
    for (let run = 0; run < runs; run += 1) {
      const chrome = await launch({
        chromePath: executable,
        chromeFlags: [...flags, '--headless=new'],
      });
      try {
        const result = await lighthouse(new URL(path, site).href, {
          port: chrome.port,
          onlyCategories: [...categories],
          logLevel: 'error',
        });
        for (const [index, id] of categories.entries()) {
          const category = result?.lhr.categories[id];
          scores[index]?.push((category?.score ?? 0) * 100);
          for (const { id: audit, weight } of category?.auditRefs ?? []) {
            const score = result?.lhr.audits[audit]?.score ?? 1;
            if (weight > 0 && score < 0.9) failed.add(audit);
          }
        }
      } finally {
        chrome.kill();
      }
    }
    rows.push({
      path,
      ...Object.fromEntries(categories.map((id, index) => [id, median(scores[index] ?? [])])),
      'below 90': [...failed].join(' '),
    });
  }
  console.log(`Lighthouse, phone, median of ${runs}`);
  console.table(rows);
}
