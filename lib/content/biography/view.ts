import type { Language } from '../../i18n/languages.ts';
import { pickLanguage } from '../localised-text/view.ts';
import type { FieldPath } from '../view-context.ts';
import type { BiographyResult, Block } from './result.ts';

export interface Biography {
  /** Portable text of paragraphs, headings and lists, whose links are safe to follow. */
  readonly blocks: Block[];
  readonly lang?: string;
}

function isFilled(block: Block): boolean {
  return block.children.some((span) => span.text.trim() !== '');
}

/** The renderer would show a mark without a definition as an unknown one. */
function withKnownMarks(block: Block): Block {
  const known = new Set(['strong', 'em', ...block.markDefs.map(({ _key }) => _key)]);
  const children = block.children.map((span) => ({
    ...span,
    marks: span.marks.filter((mark) => known.has(mark)),
  }));
  return { ...block, children };
}

/**
 * A biography in the language of the page, or else in another; undefined when all are blank.
 *
 * @param field the path of the field `biography`
 */
export function biographyView(
  biography: BiographyResult,
  language: Language,
  field: FieldPath,
): Biography | undefined {
  const isWritten = (blocks: Block[]) => blocks.some(isFilled);
  const picked = pickLanguage(biography, isWritten, { language, field });
  if (!picked) return undefined;
  const { value, path, ...lang } = picked;
  return path.annotate({ blocks: value.filter(isFilled).map(withKnownMarks), ...lang });
}
