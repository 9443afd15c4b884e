import type { MemberRole } from '../../domain/vocabulary.ts';
import type { Language } from '../../i18n/languages.ts';
import { pathOf } from '../../pages/addresses.ts';
import { addressSlug } from '../draft-address.ts';
import { type InstitutionName, institutionNames } from '../institution/view.ts';
import { type Phrase, phraseOf } from '../localised-text/view.ts';
import { type Portrait, portraitView } from '../portrait/view.ts';
import { type TopicLink, topicLinks } from '../topic/view.ts';
import type { ViewContext } from '../view-context.ts';
import type { CardResult } from './card-query.ts';
import { filingName, initialsOf } from './names.ts';

/** A person in a list of people. */
export interface PersonCard {
  readonly id: string;
  readonly name: string;
  /** The part of the name by which lists are sorted; empty when that is no part of it. */
  readonly filedAs: string;
  readonly href: string;
  readonly initials: string;
  readonly portrait?: Portrait;
  readonly role?: MemberRole;
  readonly position?: Phrase;
  readonly institutions: InstitutionName[];
  readonly topics: TopicLink[];
  readonly status: 'current' | 'alumni';
}

/** A person as a list shows them. The annotation belongs to the name. */
export function cardView(person: CardResult, context: ViewContext): PersonCard {
  const { _id: id, name, status } = person;
  const path = context.document(id, 'researcher');
  const position = phraseOf(person.position, context.language, path.field('position'));
  const portrait = portraitView(person, path.field('portrait'), context);
  const card = {
    id,
    name,
    filedAs: filedPart(person),
    href: pathOf({ page: 'profile', slug: addressSlug(person) }, context.language),
    initials: initialsOf(name),
    ...(portrait && { portrait }),
    ...(person.role && { role: person.role }),
    ...(position && { position }),
    institutions: institutionNames(person.institutions, path.field('institutions'), context),
    topics: topicLinks(person.topics, path.field('topics'), context),
    status,
  };
  return path.field('name').annotate(card, name === '' && 'name');
}

function filedPart(person: { name: string; familyName?: string | undefined }): string {
  const filed = filingName(person);
  return person.name.includes(filed) ? filed : '';
}

/** People in the alphabetical order of a language. */
export function inFilingOrder<T extends { name: string; familyName?: string | undefined }>(
  people: readonly T[],
  language: Language,
): T[] {
  const collator = new Intl.Collator(language, { sensitivity: 'base' });
  return people.toSorted(
    (a, b) => collator.compare(filingName(a), filingName(b)) || collator.compare(a.name, b.name),
  );
}
