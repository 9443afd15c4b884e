import type { LossList } from '../../fields/loss-list.ts';
import { languageField } from '../../fields/plain-fields.ts';
import { titleText, withSubtitle } from '../../fields/titles.ts';
import type { CrossrefWork } from './work.ts';

/**
 * The title with its subtitle. Where the title is blank, the one in the original language takes its place: Crossref has
 * works in Japanese whose English title nobody gave. Further titles have no language at Crossref, so that none can be
 * kept as a translation.
 */
export function crossrefTitle(work: CrossrefWork, losses: LossList) {
  const titles = linesOf(work.title, losses);
  const originals = linesOf(work['original-title'], losses);
  const title = titles[0] ?? originals[0];
  if (title === undefined) return { text: undefined };
  const others = [...titles.slice(1), ...originals].filter((one) => one !== title);
  for (const other of new Set(others)) losses.add('title', 'noField', other);
  const [subtitle, ...more] = linesOf(work.subtitle, losses);
  for (const other of more) losses.add('title', 'noField', other);
  // The language is that of the work, or of its metadata: it says nothing about a title in the original language.
  const language = titles.length === 0 ? undefined : languageField(work.language);
  return { language, text: withSubtitle(title, subtitle, losses) };
}

function linesOf(texts: readonly string[], losses: LossList): string[] {
  return texts.flatMap((text) => titleText(text, losses) ?? []);
}
