import type { CslItem } from './csl.ts';
import { withoutTexEscapes } from './tex-in-text.ts';

/** A bibliography in CSL-JSON. */
export function cslJson(items: readonly CslItem[]): string {
  const written = items.map((item) => ({
    ...item,
    title: withoutTexEscapes(item.title),
    ...(item.abstract && { abstract: withoutTexEscapes(item.abstract) }),
  }));
  return `${JSON.stringify(written, wellFormed, 2)}\n`;
}

/** A half of a surrogate pair would be written as an escape that other readers refuse. */
function wellFormed(_: string, value: unknown): unknown {
  return typeof value === 'string' ? value.toWellFormed() : value;
}
