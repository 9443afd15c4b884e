import type { AuthorIdentity, VersionIdentity, WorkIdentity } from '@/lib/duplicates/identity';

/** A work in one line of a table. */
export interface Brief {
  /** `Ada Moreau; Ravi Singh`; an ORCID iD in brackets behind a name. */
  by?: string;
  type?: string;
  /** `conference 2024-07 doi:10.1000/x arXiv:2401.00001 pages:1–9 @ICML`: all but the kind may be missing. */
  v?: string | string[];
  translated?: string;
  more?: boolean;
  /** What a source calls the same work: `doi:…` or `arXiv:…`. */
  same?: string;
  group?: string;
}

const twoAuthors = 'Ada Moreau; Ravi Singh';

export function work(id: string, title: string, brief: Brief = {}): WorkIdentity {
  const { by = twoAuthors, type = 'article', v = 'journal 2024', more = false } = brief;
  return {
    id,
    title,
    translatedTitles: brief.translated === undefined ? undefined : [brief.translated],
    type,
    authors: by.split(/;\s*/).filter(Boolean).map(author),
    hasMoreAuthors: more,
    versions: [v].flat().map(version),
    sameWorkAs: brief.same === undefined ? [] : [version(`other ${brief.same}`)],
    group: brief.group,
  };
}

function author(text: string): AuthorIdentity {
  const [, name = text, orcid] = /^(.*?) \[(.*)\]$/.exec(text) ?? [];
  return { name, orcid };
}

function version(text: string): VersionIdentity {
  const [facts = '', venue] = text.split(/\s*@/);
  const [kind = 'other'] = facts.split(' ');
  const fact = (pattern: RegExp) => pattern.exec(facts)?.[1];
  return {
    kind,
    venue,
    date: fact(/ (\d{4}[\d-]*)(?= |$)/),
    doi: fact(/ doi:(\S+)/),
    arxivId: fact(/ arXiv:(\S+)/),
    pages: fact(/ pages:(\S+)/),
  };
}
