import type { Work } from '../content/work/view.ts';
import type { VersionKind } from '../domain/vocabulary.ts';
import { firstAndLastPage } from './pages.ts';
import { withoutTexEscapes } from './tex-in-text.ts';

/** The formats of OpenURL and their genres (ANSI/NISO Z39.88-2004, KEV registry). */
const forms: Readonly<Record<VersionKind, { format: string; genre?: string }>> = {
  journal: { format: 'journal', genre: 'article' },
  preprint: { format: 'journal', genre: 'preprint' },
  conference: { format: 'book', genre: 'proceeding' },
  workshop: { format: 'book', genre: 'proceeding' },
  chapter: { format: 'book', genre: 'bookitem' },
  book: { format: 'book', genre: 'book' },
  report: { format: 'book', genre: 'report' },
  thesis: { format: 'dissertation' },
  other: { format: 'book', genre: 'document' },
};

/** A list of works repeats every name; of a collaboration, the first are enough to know the work. */
const maxAuthors = 30;

/**
 * A work as an OpenURL context object in key/value form, which Zotero finds in the `title` of a `Z3988` element
 * (COinS, ocoins.info).
 */
export function coins({ title, authors, versions }: Work): string {
  const [cited] = versions;
  const { format, genre } = forms[cited?.kind ?? 'other'];
  const [start, end] = firstAndLastPage(cited?.pages);
  const isPart = format === 'journal' || genre === 'proceeding' || genre === 'bookitem';
  const fields: [string, string | undefined][] = [
    ['ctx_ver', 'Z39.88-2004'],
    ['rft_val_fmt', `info:ofi/fmt:kev:mtx:${format}`],
    ['rft.genre', genre],
    [titleKey(format, isPart), withoutTexEscapes(title.text)],
    [containerKey(format, isPart), cited?.venue],
    ['rft.date', cited?.date],
    ['rft.volume', cited?.volume],
    ['rft.issue', cited?.issue],
    ['rft.spage', start],
    ['rft.epage', end],
    ...authors
      .slice(0, maxAuthors)
      .map(({ name }): [string, string | undefined] => ['rft.au', name]),
    ['rft_id', cited?.doi && `info:doi/${cited.doi}`],
  ];
  const filled = fields.flatMap(([name, value]) => (value ? [[name, value.toWellFormed()]] : []));
  return new URLSearchParams(filled).toString();
}

function titleKey(format: string, isPart: boolean): string {
  if (isPart) return 'rft.atitle';
  return format === 'dissertation' ? 'rft.title' : 'rft.btitle';
}

function containerKey(format: string, isPart: boolean): string {
  if (format === 'dissertation') return 'rft.inst';
  if (format === 'journal') return 'rft.jtitle';
  return isPart ? 'rft.btitle' : 'rft.pub';
}
