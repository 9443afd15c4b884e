import { wellFormed } from '../json/well-formed.ts';
import type { CslItem } from './csl.ts';
import { withoutTexEscapes } from './tex-in-text.ts';

/** A bibliography in CSL-JSON. */
export function cslJson(items: readonly CslItem[]): string {
  return `${JSON.stringify(items.map(writtenItem), wellFormed, 2)}\n`;
}

/** An item as CSL-JSON writes it: of the TeX in its texts, formulas only. */
export function writtenItem<T extends Pick<CslItem, 'title' | 'abstract'>>(item: T): T {
  return {
    ...item,
    title: withoutTexEscapes(item.title),
    ...(item.abstract && { abstract: withoutTexEscapes(item.abstract) }),
  };
}
