import { pathOf } from '../../pages/addresses.ts';
import { directory, type DirectoryValues } from '../../pages/directory.ts';
import type { PeopleFilters, PeopleList } from '../../search/people-list.ts';
import type { Slice, ValueCount } from '../../search/sql.ts';
import { type ActiveFilter, type Filter, type FilterForm, filterOf } from '../list/filters.ts';
import { listAddresses, type ListAddresses } from '../list/list-addresses.ts';
import { type Pagination, paginationOf } from '../list/pagination.ts';
import { type Phrase, phraseOf } from '../localised-text/view.ts';
import type { PersonCard } from '../person/card-view.ts';
import { noFieldPath, type ViewContext } from '../view-context.ts';
import { membersView } from '../person/members.ts';
import type { DirectoryResult } from './query.ts';

/** More people than this are rows in pages; up to this, cards. */
export const maxCards = 60;

export type PeopleFilterName = 'role' | 'institution' | 'topic' | 'status';

/** A letter of the alphabet; without a link when no name begins with it. */
export interface Letter {
  readonly letter: string;
  readonly href?: string;
  readonly isChosen: boolean;
}

/** The people of the institute, or some of them: those of one page of the list. */
export interface Directory {
  readonly layout: 'cards' | 'rows';
  readonly current: PersonCard[];
  readonly alumni: PersonCard[];
  /** Of the whole list. */
  readonly count: number;
  readonly form: FilterForm<PeopleFilterName, 'letter'>;
  /** Empty for a short list. */
  readonly letters: readonly Letter[];
  readonly pagination?: Pagination;
}

interface DirectoryParts {
  readonly list: PeopleList;
  readonly result: DirectoryResult;
  readonly values: DirectoryValues;
  /** The same as ids. */
  readonly filters: PeopleFilters;
  readonly slice: Slice;
}

export function directoryView(parts: DirectoryParts, context: ViewContext): Directory {
  const { list, result, values, slice } = parts;
  const { language } = context;
  const of = { page: 'directory', parameters: directory.parameters } as const;
  const addresses = listAddresses(of, values, language);
  const members = membersView(result.people, context);
  const isLong = list.count > maxCards;
  const pagination = paginationOf(slice, list.count, addresses.page);
  const hasLetters = isLong || values.letter !== undefined;
  return {
    layout: isLong ? 'rows' : 'cards',
    ...members,
    // One who is too broken to be shown counts only among those of other pages.
    count: pagination ? list.count : members.current.length + members.alumni.length,
    form: formOf(parts, addresses, context),
    letters: hasLetters ? lettersOf(list.letters, values.letter, addresses) : [],
    ...(pagination && { pagination }),
  };
}

type Addresses = ListAddresses<typeof directory.parameters>;

function lettersOf(
  counts: readonly ValueCount[],
  chosen: string | undefined,
  addresses: Addresses,
): Letter[] {
  const used = new Set(counts.map(({ value }) => value));
  return [...'abcdefghijklmnopqrstuvwxyz'].map((letter) => ({
    letter,
    isChosen: letter === chosen,
    ...(used.has(letter) && { href: addresses.with({ letter }) }),
  }));
}

function formOf(
  { list, result, values, filters }: DirectoryParts,
  addresses: Addresses,
  context: ViewContext,
): FilterForm<PeopleFilterName, 'letter'> {
  const { language } = context;
  const nameOf = (document: DirectoryResult['institutions'][number]): Phrase | undefined =>
    document.shortName === undefined
      ? phraseOf(document.name, language, noFieldPath)
      : { text: document.shortName };
  const documents = new Map(
    [...result.topics, ...result.institutions].map((document) => [
      document._id,
      { slug: document.slug, name: nameOf(document) },
    ]),
  );
  const closed = (name: 'role' | 'status', counts: readonly ValueCount[]) =>
    filterOf<PeopleFilterName>(name, counts, (value) => ({
      value,
      href: addresses.with({ [name]: value }),
      isChosen: filters[name] === value,
    }));
  const named = (name: 'topic' | 'institution', counts: readonly ValueCount[]) =>
    filterOf<PeopleFilterName>(name, counts, (id) => {
      const { slug, name: shown } = documents.get(id) ?? {};
      if (slug === undefined || shown === undefined) return undefined;
      const href = addresses.with({ [name]: slug });
      return { value: slug, name: shown, href, isChosen: filters[name] === id };
    });
  const choices: Filter<PeopleFilterName>[] = [
    closed('role', list.roles),
    named('institution', list.institutions),
    named('topic', list.topics),
    closed('status', list.statuses),
  ];
  return {
    action: pathOf({ page: 'directory' }, language),
    text: values.q ?? '',
    // One choice is none.
    filters: choices.filter((filter) => filter.choices.length > 1),
    active: (['role', 'institution', 'topic', 'status', 'letter', 'q'] as const).flatMap(
      (name): ActiveFilter<PeopleFilterName | 'letter' | 'q'>[] => {
        const value = values[name];
        if (value === undefined) return [];
        const id = name === 'topic' || name === 'institution' ? filters[name] : undefined;
        const valueName = documents.get(id ?? '')?.name;
        const hrefWithout = addresses.with({ [name]: undefined });
        return [{ name, value, ...(valueName && { valueName }), hrefWithout }];
      },
    ),
  };
}
