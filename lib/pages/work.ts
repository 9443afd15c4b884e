import { cutAtWord, maxDescriptionLength } from './cut-at-word.ts';
import type { CardText } from './page-card.ts';
import type { MetadataContext, PageKind } from './page-kind.ts';
import { formerSlugs } from './redirects.ts';

const pageFields = /* groq */ `{"slug": slug.current, title}`;

/** The fields of a work that its title and description use. */
interface WorkSummary {
  readonly title: { readonly text: string };
  readonly translatedTitle?: { readonly text: string };
  readonly authors: readonly { readonly name?: string | undefined }[];
  /** The version to cite comes first. */
  readonly versions: readonly Appearance[];
  readonly abstract?: { readonly text: string };
}

/** Where and when a version appeared. */
interface Appearance {
  readonly venue?: string | undefined;
  readonly venueShort?: string | undefined;
  readonly date?: string | undefined;
}

/**
 * The page of a work.
 *
 * It names its authors and topics, and lists other works by its members: a work is on the pages of the
 * works of its members, before and after a change. A coauthor document with a `member` stands for that
 * member.
 */
export const work = {
  segments: { fr: 'publications', en: 'publications' },
  parent: 'publications',
  documentType: 'publication',
  works: 'own',
  mainDocument: /* groq */ `_type == "publication" && slug.current == $slug`,
  dependents: /* groq */ `[
    ...*[_type == "publication" && _id in $ids]${pageFields},
    ...*[$type in ["researcher", "coauthor", "topic"]
      && _type == "publication" && references($ids)]${pageFields},
    ...*[$type in ["publication", "coauthor"] && _type == "publication" && references([
        ...*[_type == "researcher" && _id in $references]._id,
        ...*[_type == "coauthor" && _id in $references].member._ref,
        ...*[_type == "coauthor" && member._ref in $references]._id,
        ...*[_type == "coauthor" && defined(member) && _id in $references]._id
      ])]${pageFields}
  ][defined(slug)] | order(title asc)`,
  redirects: formerSlugs('work', 'publication'),
  isPrerendered: true,
  openGraphType: 'article',
  describe: (
    { title: { text }, translatedTitle, authors, versions, abstract },
    { t, siteName },
  ) => {
    const title = text || t('untitled');
    return {
      title: t('work.title', { title, site: siteName }),
      description:
        (abstract && cutAtWord(abstract.text, maxDescriptionLength)) ??
        t('work.description', {
          title,
          hasAuthors: String(authors.length > 0),
          authors: namesOf(authors),
          more: Math.max(authors.length - maxNames, 0),
        }),
      card: {
        section: t('section.publications'),
        title: [title, ...(translatedTitle ? [translatedTitle.text] : [])],
        details: [authorsLine(authors, t), appearanceLine(versions[0])].filter(
          (wordings) => wordings.length > 0,
        ),
      },
    };
  },
} satisfies PageKind<WorkSummary>;

const maxNames = 5;

function namesOf(authors: WorkSummary['authors']): string {
  return authors
    .slice(0, maxNames)
    .flatMap(({ name }) => name ?? [])
    .join(', ');
}

/** So many names are a line or two of the picture. */
const maxCardNames = 4;

/** The authors; where not all letters of their names can be drawn, how many there are. */
function authorsLine(authors: WorkSummary['authors'], t: MetadataContext['t']): CardText {
  if (authors.length === 0) return [];
  const named = authors.flatMap(({ name }) => name ?? []);
  const names = named.length <= maxCardNames ? named : named.slice(0, maxCardNames - 1);
  const more = authors.length - names.length;
  const count = t('authorCount', { count: authors.length });
  return names.length === 0 ? [count] : [t('authors', { names: names.join(', '), more }), count];
}

/** The venue and the year of a version; where the name of the venue cannot be drawn, the year. */
function appearanceLine({ venue, venueShort, date }: Appearance = {}): CardText {
  const name = venueShort ?? venue;
  const year = date?.slice(0, 4);
  if (name === undefined || year === undefined) return [name ?? year].flatMap((text) => text ?? []);
  return [name.includes(year) ? name : `${name}, ${year}`, year];
}
