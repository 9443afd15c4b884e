import { pathOf } from '../../pages/addresses.ts';
import { type Phrase, phraseOf } from '../localised-text/view.ts';
import { cardView, type PersonCard } from '../person/card-view.ts';
import { filingName, initialsOf } from '../person/names.ts';
import { topicLinks } from '../topic/view.ts';
import { noFieldPath, type ViewContext } from '../view-context.ts';
import { type Work, workView } from '../work/view.ts';
import { missingWords, snippetOf, type TextPart } from './matched.ts';
import type { FoundResult } from './query.ts';

/** Where words were found that the name or the title does not show. */
export interface Match {
  readonly field: 'authors' | 'abstract' | 'topics' | 'names' | 'about';
  readonly parts: readonly TextPart[];
  readonly lang?: string;
}

export interface FoundPerson {
  readonly type: 'person';
  readonly person: PersonCard;
  readonly match?: Match;
}
export interface FoundWork {
  readonly type: 'work';
  readonly work: Work;
  readonly match?: Match;
}
/** A topic or an institution. */
export interface FoundSubject {
  readonly type: 'topic' | 'institution';
  readonly id: string;
  readonly name: Phrase;
  readonly href: string;
  readonly description?: Phrase;
}
export type FoundItem = FoundPerson | FoundWork | FoundSubject;

/** What was found, by id. @param words that were looked for, folded */
export function itemsById(
  result: FoundResult,
  words: readonly string[],
  context: ViewContext,
): Map<string, FoundItem> {
  const { language } = context;
  const subject = (
    type: 'topic' | 'institution',
    { _id: id, slug }: { _id: string; slug?: string | undefined },
    { name, description }: { name: Phrase | undefined; description: Phrase | undefined },
  ): FoundSubject[] =>
    name === undefined || slug === undefined
      ? []
      : [
          {
            type,
            id,
            name,
            href: pathOf({ page: type, slug }, language),
            ...(description && { description }),
          },
        ];
  return new Map<string, FoundItem>([
    ...result.members.map((member) => [member._id, foundMember(member, words, context)] as const),
    ...result.coauthors.map((one) => [one._id, foundCoauthor(one, context)] as const),
    ...result.works.map((work) => [work._id, foundWork(work, words, context)] as const),
    ...result.topics
      .flatMap((topic) =>
        subject('topic', topic, {
          name: phraseOf(topic.name, language, noFieldPath),
          description: phraseOf(topic.description, language, noFieldPath),
        }),
      )
      .map((found) => [found.id, found] as const),
    ...result.institutions
      .flatMap((institution) =>
        subject('institution', institution, {
          name:
            phraseOf(institution.name, language, noFieldPath) ??
            (institution.shortName ? { text: institution.shortName } : undefined),
          description: phraseOf(institution.place, language, noFieldPath),
        }),
      )
      .map((found) => [found.id, found] as const),
  ]);
}

function foundMember(
  member: FoundResult['members'][number],
  words: readonly string[],
  context: ViewContext,
): FoundPerson {
  const person = cardView(member, context);
  const missing = missingWords(person.name, words);
  const about = [
    ...(person.position ? [person.position] : []),
    ...person.institutions,
    ...person.topics.map(({ name }) => name),
  ];
  const match = firstMatch(missing, words, [
    ...member.alternateNames.map((text) => ({ field: 'names' as const, phrase: { text } })),
    ...about.map((phrase) => ({ field: 'about' as const, phrase })),
  ]);
  return { type: 'person', person, ...(match && { match }) };
}

function foundCoauthor(
  coauthor: FoundResult['coauthors'][number],
  context: ViewContext,
): FoundPerson {
  const { _id: id, name, slug, affiliation } = coauthor;
  const position = phraseOf(affiliation, context.language, noFieldPath);
  const person: PersonCard = {
    id,
    name,
    filedAs: filingName({ name }),
    href: pathOf({ page: 'coauthor', slug }, context.language),
    initials: initialsOf(name),
    ...(position && { position }),
    institutions: [],
    topics: [],
    status: 'current',
  };
  return { type: 'person', person };
}

function foundWork(
  result: FoundResult['works'][number],
  words: readonly string[],
  context: ViewContext,
): FoundWork {
  const work = workView(result, [], context);
  const authors = work.authors.flatMap(({ name }) => name ?? []);
  const versions = work.versions.flatMap(({ venue = '', venueShort = '', date = '' }) => [
    venue,
    venueShort,
    date.slice(0, 4),
  ]);
  const shown = [
    work.title.text,
    work.translatedTitle?.text ?? '',
    ...authors.slice(0, authorsInSight),
    ...versions,
  ].join(' ');
  const match = firstMatch(missingWords(shown, words), words, [
    { field: 'authors', phrase: { text: authors.slice(authorsInSight).join(', ') } },
    ...topicLinks(result.topics, noFieldPath, context).map(({ name }) => ({
      field: 'topics' as const,
      phrase: name,
    })),
    ...(work.abstract ? [{ field: 'abstract' as const, phrase: work.abstract }] : []),
    ...result.abstract.flatMap(({ value, language }) =>
      value === undefined
        ? []
        : [{ field: 'abstract' as const, phrase: { text: value, lang: language } }],
    ),
  ]);
  return { type: 'work', work, ...(match && { match }) };
}

/** A list shows at least so many authors of a work. */
const authorsInSight = 12;

/** The first text that has a word which the name or the title lacks. */
function firstMatch(
  missing: readonly string[],
  words: readonly string[],
  texts: readonly { readonly field: Match['field']; readonly phrase: Phrase }[],
): Match | undefined {
  if (missing.length === 0) return undefined;
  const near = withoutInitials(missing);
  for (const { field, phrase } of texts) {
    if (missingWords(phrase.text, missing).length === missing.length) continue;
    const parts = snippetOf(phrase.text, withoutInitials(words), near);
    if (parts !== undefined) return { field, parts, ...(phrase.lang && { lang: phrase.lang }) };
  }
  return undefined;
}

/** An initial is the beginning of many words, and tells nothing beside another word. */
function withoutInitials(words: readonly string[]): readonly string[] {
  const others = words.filter((word) => word.length > 1);
  return others.length > 0 ? others : words;
}
