import type { Author } from '../content/work/author-view.ts';
import type { Work } from '../content/work/view.ts';
import type { VersionKind } from '../domain/vocabulary.ts';
import { firstAndLastPage, hyphenated } from './pages.ts';
import { withoutTexEscapes } from './tex-in-text.ts';
import { versionAddresses } from './version-addresses.ts';

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
  const kind = cited?.kind ?? 'other';
  const { format, genre } = forms[kind];
  const isPart = format === 'journal' || genre === 'proceeding' || genre === 'bookitem';
  const fields: [string, string | undefined][] = [
    ['ctx_ver', 'Z39.88-2004'],
    ['rft_val_fmt', `info:ofi/fmt:kev:mtx:${format}`],
    ['rft.genre', genre],
    [titleKey(genre, isPart), withoutTexEscapes(title.text)],
    // No key of the registry, but Zotero has no other sign of a preprint, and then no title of a journal.
    ['rft.type', kind === 'preprint' ? kind : undefined],
    [kind === 'preprint' ? 'rft.pub' : containerKey(format, isPart), cited?.venue],
    ['rft.date', cited?.date],
    ['rft.volume', cited?.volume],
    ['rft.issue', cited?.issue],
    ...pageFields(cited?.pages),
    ...authors
      .slice(0, maxAuthors)
      .map((author): [string, string | undefined] => ['rft.au', nameOf(author)]),
    ['rft_id', cited?.doi && `info:doi/${cited.doi}`],
    ...(cited ? versionAddresses(cited) : []).map(
      ({ field, href }): [string, string | undefined] => [
        'rft_id',
        field === 'doi' ? undefined : href,
      ],
    ),
    ['rft.language', title.lang],
  ];
  const filled = fields.flatMap(([name, value]) => (value ? [[name, value.toWellFormed()]] : []));
  return new URLSearchParams(filled).toString();
}

function nameOf(author: Author): string | undefined {
  return author.kind === 'unnamed' ? undefined : (author.indexName ?? author.name);
}

function pageFields(pages: string | undefined): [string, string | undefined][] {
  const [first, last] = firstAndLastPage(pages);
  return first === undefined
    ? [['rft.pages', pages && hyphenated(pages)]]
    : [
        ['rft.spage', first],
        ['rft.epage', last],
      ];
}

function titleKey(genre: string | undefined, isPart: boolean): string {
  if (isPart) return 'rft.atitle';
  // Of a dissertation, which has no genre, and of a document.
  return genre === undefined || genre === 'document' ? 'rft.title' : 'rft.btitle';
}

function containerKey(format: string, isPart: boolean): string {
  if (format === 'dissertation') return 'rft.inst';
  if (format === 'journal') return 'rft.jtitle';
  return isPart ? 'rft.btitle' : 'rft.pub';
}
