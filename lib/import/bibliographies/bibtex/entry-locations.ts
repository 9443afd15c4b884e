import type { DescribedWork } from '../described-work.ts';
import { isArxivId } from '../../../domain/index.ts';
import { arxivIdIn } from '../identifiers.ts';
import type { ParsedEntry } from './parsed-entry.ts';

type Written = Pick<DescribedWork, 'dois' | 'arxivIds' | 'addresses' | 'files' | 'notes'>;

/** The identifiers and addresses of an entry as they are written. Those that it took over are of the whole. */
export function writtenLocations(parsed: ParsedEntry): Written {
  const { inherited, text } = parsed;
  const own = (name: string) => {
    const value = inherited.has(name) ? undefined : parsed.verbatim(name);
    return value === undefined ? [] : [value];
  };
  const eprint = own('eprint');
  return {
    dois: own('doi'),
    arxivIds: isOfArxiv(parsed) ? eprint : eprint.filter((id) => isLikelyArxivId(id, parsed)),
    addresses: [...own('url'), ...own('howpublished').flatMap(addressesIn)],
    files: [...own('pdf'), ...own('file').filter((file) => /^https?:/.test(file))],
    notes: ['note', 'howpublished', 'pages', 'eid', 'number', 'volume']
      .flatMap((name) => text(name) ?? [])
      .map(asArxiv),
  };
}

function isOfArxiv({ text }: ParsedEntry): boolean {
  return /^arxiv$/i.test(text('eprinttype') ?? text('archiveprefix') ?? '');
}

function isLikelyArxivId(id: string, { text }: ParsedEntry): boolean {
  const archive = text('eprinttype') ?? text('archiveprefix');
  return archive === undefined && arxivIdIn(id) !== undefined;
}

function addressesIn(text: string): string[] {
  return text.match(/https?:\/\/[^\s{}<>"]+[^\s{}<>".,;)]/g) ?? [];
}

/** dblp writes `abs/1706.03762` for the volume of CoRR. */
function asArxiv(text: string): string {
  const id = /^abs\/(\S+)$/.exec(text)?.[1];
  return id !== undefined && isArxivId(id) ? `arXiv:${id}` : text;
}
