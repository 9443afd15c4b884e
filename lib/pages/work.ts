import { cutAtWord, maxDescriptionLength } from './cut-at-word.ts';
import type { PageKind } from './page-kind.ts';
import { formerSlugs } from './redirects.ts';

const pageFields = /* groq */ `{"slug": slug.current, title}`;

/** The fields of a work that its title and description use. */
interface WorkSummary {
  readonly title: { readonly text: string };
  readonly authors: readonly { readonly name?: string | undefined }[];
  readonly abstract?: { readonly text: string };
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
  describe: ({ title: { text }, authors, abstract }, { t, siteName }) => {
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
