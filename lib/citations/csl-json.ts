import type { CslItem } from './csl.ts';
import { withoutTexEscapes } from './tex-in-text.ts';

/** A bibliography in CSL-JSON. */
export function cslJson(items: readonly CslItem[]): string {
  const written = items.map((item) => ({
    ...item,
    title: withoutTexEscapes(item.title),
    ...(item.abstract && { abstract: withoutTexEscapes(item.abstract) }),
  }));
  return `${JSON.stringify(written, null, 2)}\n`;
}
