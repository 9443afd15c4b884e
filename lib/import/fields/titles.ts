import { slugOf } from '../../domain/index.ts';
import { markupLine, markupParagraphs, plainLine } from '../text/markup-text.ts';
import type { LossList } from './loss-list.ts';
import { isPlaceholder } from './placeholder.ts';

const maxTitleLength = 1_000;
const maxAbstractLength = 20_000;
/** Markup and blanks can make the source of a text longer than the text. */
const maxSourceLength = 100_000;

/** A title without markup; undefined when it is blank or a placeholder. A title that is too long is cut. */
export function titleText(
  text: string | null | undefined,
  losses: LossList,
  read: (text: string) => string = markupLine,
): string | undefined {
  // Catalogues of libraries end a title with the sign of what follows.
  const title = read((text ?? '').slice(0, maxSourceLength)).replace(/\s+[/:;]$/, '');
  if (title === '') return undefined;
  if (isPlaceholder(title)) {
    losses.add('title', 'placeholder', title);
    return undefined;
  }
  if (title.length <= maxTitleLength) return title;
  losses.add('title', 'tooLong', title);
  // A formula could be cut in two.
  return `${plainLine(title.replaceAll('$', '').slice(0, maxTitleLength - 1))}…`;
}

/**
 * "Title: Subtitle". A subtitle that is in the title, or begins as the title does (a running head), is a loss.
 */
export function withSubtitle(
  title: string,
  subtitle: string | undefined,
  losses: LossList,
): string {
  if (subtitle === undefined) return title;
  const [whole, part] = [slugOf(title), slugOf(subtitle)];
  const begin = (text: string) => text.toLowerCase().split(/\s+/).slice(0, 2).join(' ');
  const isRepeated = (part !== '' && whole.includes(part)) || begin(title) === begin(subtitle);
  const joined = /[:?!–—]$/.test(title) ? `${title} ${subtitle}` : `${title}: ${subtitle}`;
  if (!isRepeated && joined.length <= maxTitleLength) return joined;
  losses.add('title', isRepeated ? 'repeated' : 'tooLong', subtitle);
  return title;
}

/** An abstract in paragraphs; undefined when it is blank, a placeholder or too long. */
export function abstractText(
  text: string | null | undefined,
  losses: LossList,
  read: (text: string) => string = markupParagraphs,
): string | undefined {
  if (text == null) return undefined;
  const abstract = text.length > maxSourceLength ? undefined : read(text);
  if (abstract === undefined || abstract.length > maxAbstractLength) {
    losses.add('abstract', 'tooLong', text);
    return undefined;
  }
  if (abstract === '') return undefined;
  if (!isPlaceholder(abstract)) return abstract;
  losses.add('abstract', 'placeholder', abstract);
  return undefined;
}

/** The abstracts of a record that has one. */
export function oneAbstract(text: string | undefined, language?: string) {
  if (text === undefined) return [];
  return [language === undefined ? { text } : { language, text }];
}
