/**
 * View models: what components take. Plain data, already in the language of the page, already
 * checked. `href`s are addresses on this site or http(s) URLs; nothing here needs escaping rules
 * beyond React's.
 */
import type { LinkKind, VersionKind } from '../domain/vocabulary';
import type { Gap, Phrase } from './phrase';
import type { Marked } from './spot';

export interface Portrait extends Marked {
  /** Address on this site of the default size. */
  src: string;
  srcSet: string;
  width: number;
  height: number;
  alt: Phrase;
  /** In a draft: that nobody wrote an alternative text, which the name stands in for. */
  altGap?: Phrase;
}

export interface TopicLink {
  id: string;
  name: Phrase;
  /** Only when the topic has a page. */
  href?: string;
}

/** A name, linked when there is a page for it. */
export interface PersonLink extends Marked {
  id: string;
  name: string;
  kind: 'member' | 'coauthor';
  href?: string;
  /** In a draft: what is missing where the name would be. */
  gap?: Gap;
}

/** One row of the directory. `place` and `gap` are of the name. */
export interface PersonCard extends Marked {
  id: string;
  name: string;
  gap?: Gap;
  href: string;
  initials: string;
  portrait?: Portrait;
  position?: Phrase;
  institutions: Phrase[];
  topics: TopicLink[];
  status: 'current' | 'alumni';
}

export interface Directory {
  current: PersonCard[];
  alumni: PersonCard[];
}

export interface Authorship {
  /** This is the person whose profile is being read. */
  self: boolean;
  equalContribution: boolean;
  corresponding: boolean;
}

export interface NamedAuthor extends PersonLink, Authorship {}

/**
 * An author of whom the CMS has no name: their page was taken down, and the paper's spelling is
 * not known. A list of authors without them would be another paper's.
 */
export interface UnnamedAuthor extends Authorship, Marked {
  id: string;
  kind: 'unnamed';
  /** In a draft: nobody is there. */
  gap?: Gap;
  name?: undefined;
  href?: undefined;
}

export type Author = NamedAuthor | UnnamedAuthor;

export interface Version {
  key: string;
  kind: VersionKind;
  venue?: string;
  /** The name people use for the venue, such as "ICML 2025". */
  venueShort?: string;
  /** `2025`, `2025-07` or `2025-07-13`: as precise as is known. */
  date?: string;
  volume?: string;
  issue?: string;
  pages?: string;
  /** `10.…`, without a resolver before it. */
  doi?: string;
  /** `2506.13234`, without "arXiv:" or a version. */
  arxivId?: string;
  /** The page of this version at its publisher (http or https). */
  url?: string;
  pdf?: string;
  /** In a preview: the places of the fields, by their names. */
  places?: Readonly<Record<string, string>>;
}

export type ResourceKind = 'code' | 'data' | 'video' | 'slides';

export interface Work {
  id: string;
  title: Phrase;
  /** A translation of the title into the language of the page. */
  translatedTitle?: Phrase;
  authors: Author[];
  /** The version to cite comes first, then the others, newest first. May be empty. */
  versions: Version[];
  /** May carry inline TeX between single dollars. */
  abstract?: Phrase;
  resources: ({ kind: ResourceKind; href: string } & Marked)[];
  award?: Phrase;
  /** Of a draft: what was typed and cannot be shown as it is meant. */
  flaws?: string[];
}

/** A work to begin with. In a draft it may be none of the person's works, and its title says so. */
export type FeaturedWork = Pick<Work, 'id' | 'title' | 'versions'>;

/** `year` is null for works without any date; that group comes last. */
export interface WorksOfYear {
  year: number | null;
  works: Work[];
}

export interface Supervisor extends PersonLink {
  role: 'principal' | 'co';
}

export interface Student {
  person: PersonLink;
  position?: Phrase;
  institutions: Phrase[];
  /** The other supervisors of this student. */
  others: Supervisor[];
}

export interface ExternalLink extends Marked {
  kind: LinkKind;
  href: string;
  /** What an editor wrote for it, for kind `other` above all. */
  label?: Phrase;
}

/** A paragraph-level piece of a biography; marks are data, never HTML. */
export interface BiographyBlock {
  key: string;
  style: 'normal' | 'h3' | 'bullet' | 'number';
  spans: { key: string; text: string; strong: boolean; em: boolean; href?: string }[];
}

/** `place` and `gap` are of the name. */
export interface Profile extends Marked {
  id: string;
  name: string;
  gap?: Gap;
  initials: string;
  portrait?: Portrait;
  status: 'current' | 'alumni';
  /** In a draft: that there is no address to publish it under. */
  addressGap?: Phrase;
  position?: Phrase;
  institutions: Phrase[];
  chairs: Phrase[];
  supervisors: Supervisor[];
  topics: TopicLink[];
  biography?: { blocks: BiographyBlock[]; lang?: string } & Marked;
  /** `0000-0002-…`, check digit verified. */
  orcid?: string;
  orcidPlace?: string;
  links: ExternalLink[];
  students: Student[];
  featured: FeaturedWork[];
  years: WorksOfYear[];
  workCount: number;
  /** Of a draft: what was typed and cannot be shown as it is meant. */
  flaws?: string[];
}

/** What the frame of every page shows. */
export interface Site {
  name: Phrase;
  tagline?: Phrase;
  navigation: { key: string; label: Phrase; href: string }[];
  footer?: Phrase;
}
