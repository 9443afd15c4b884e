/**
 * The texts of a document, which `@` stands for in a search. Attributes whose names begin with `_` have none: they are the
 * lake's and the Studio's own.
 */
export function textsOf(document: object): string[] {
  const texts: string[] = [];
  const visit = (value: unknown, name: string): void => {
    if (typeof value === 'string') {
      if (!name.startsWith('_')) texts.push(value);
    } else if (Array.isArray(value)) {
      for (const item of value) visit(item, name);
    } else if (typeof value === 'object' && value !== null) {
      for (const [child, inner] of Object.entries(value)) visit(inner, child);
    }
  };
  visit(document, '');
  return texts;
}

function spanText(child: unknown): string {
  if (typeof child !== 'object' || child === null || !('text' in child)) return '';
  return typeof child.text === 'string' ? child.text : '';
}

/** The texts of the blocks in a document as `pt::text()` joins them: a word may be in several spans. */
export function blockTextsOf(document: object): string[] {
  const texts: string[] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('children' in value && Array.isArray(value.children) && value.children.length > 1) {
      texts.push(value.children.map(spanText).join(''));
    }
    for (const inner of Object.values(value)) visit(inner);
  };
  visit(document);
  return texts;
}
