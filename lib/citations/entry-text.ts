import type { Work } from '../content/work/view.ts';
import type { Language } from '../i18n/languages.ts';
import { splitInlineMath } from '../tex/inline-math.ts';
import {
  authorMarks,
  authorName,
  marksLegend,
  versionSummary,
  worksTranslator,
  type WorksTranslator,
} from './entry-parts.ts';
import { workLinks } from './work-links.ts';

/**
 * The entry of a work in a profile, as plain text: one line each for the title, the translated title,
 * the authors, the legend of their marks, the versions, the award and the names of the links. The abstract is
 * left out; a formula is written as TeX, between dollars.
 *
 * @param language of the page
 */
export function entryText(work: Work, language: Language): string {
  const t = worksTranslator(language);
  return [
    texText(work.title.text),
    work.translatedTitle && texText(work.translatedTitle.text),
    work.authors.map((author) => `${authorName(author, t)}${authorMarks(author)}`).join(', '),
    marksLegend(work.authors, t),
    work.versions.map((version) => versionText(version, t, language)).join(' · '),
    work.award && `${t('award')} ${work.award.text}`,
    workLinks(work)
      .map(({ kind }) => t(`link.${kind}`))
      .join(' · '),
  ]
    .flatMap((line) => (line ? [collapsed(line)] : []))
    .join('\n');
}

function versionText(
  version: Work['versions'][number],
  t: WorksTranslator,
  language: Language,
): string {
  const { venue, date } = versionSummary(version, language);
  const name =
    venue === undefined
      ? t(`kind.${version.kind}`)
      : t.markup(`at.${version.kind}`, { kind: (kind) => kind, venue: () => venue.text });
  return date === undefined ? name : `${name}, ${date}`;
}

function texText(text: string): string {
  return splitInlineMath(text)
    .map((run) => (run.kind === 'text' ? run.source : `$${run.source}$`))
    .join('');
}

/** White space collapsed as in HTML; non-breaking spaces stay. */
function collapsed(line: string): string {
  return line.replaceAll(/[ \t\n\f\r]+/g, ' ').replaceAll(/^ | $/g, '');
}
