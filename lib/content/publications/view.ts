import { pathOf } from '../../pages/addresses.ts';
import { queryOf } from '../../pages/parameters.ts';
import { publications, type PublicationsValues } from '../../pages/publications.ts';
import type { Slice, ValueCount } from '../../search/sql.ts';
import type { WorkFilters, WorkList } from '../../search/work-list.ts';
import {
  type ActiveFilter,
  type Filter,
  type FilterChoice,
  type FilterForm,
  filterOf,
  withChosen,
} from '../list/filters.ts';
import { listAddresses, type ListAddresses } from '../list/list-addresses.ts';
import { type Pagination, paginationOf } from '../list/pagination.ts';
import { type Phrase, phraseOf } from '../localised-text/view.ts';
import { filingName } from '../person/names.ts';
import { noFieldPath, type ViewContext } from '../view-context.ts';
import { type WorksOfYear, worksByYear } from '../work/by-year.ts';
import { type WorksFormats, worksFormats } from '../work/works-formats.ts';
import { workView } from '../work/view.ts';
import type { PublicationsResult } from './query.ts';

export const workFilterNames = ['year', 'type', 'topic', 'person'] as const;
export type WorkFilterName = (typeof workFilterNames)[number];

/** The works of the institute, or some of them: those of one page of the list. */
export interface Publications {
  readonly years: WorksOfYear[];
  /** Of the whole list. */
  readonly count: number;
  readonly form: FilterForm<WorkFilterName>;
  readonly pagination?: Pagination;
  readonly formats: WorksFormats;
}

interface PublicationsParts {
  readonly list: WorkList;
  readonly result: PublicationsResult;
  readonly values: PublicationsValues;
  /** The same as ids. */
  readonly filters: WorkFilters;
  readonly slice: Slice;
}

export function publicationsView(parts: PublicationsParts, context: ViewContext): Publications {
  const { list, result, values, slice } = parts;
  const addresses = listAddresses(
    { page: 'publications', parameters: publications.parameters },
    values,
    context.language,
  );
  const works = result.works.map((work) => workView(work, [], context));
  const pagination = paginationOf(slice, list.count, addresses.page);
  return {
    years: worksByYear(works),
    // A work that is too broken to be shown counts only among those of other pages.
    count: pagination ? list.count : works.length,
    form: formOf(parts, addresses, context),
    ...(pagination && { pagination }),
    formats: worksFormats(
      {
        page: 'publications',
        query: queryOf(publications.parameters, { ...values, page: undefined }),
      },
      context.language,
      list.count,
    ),
  };
}

type Addresses = ListAddresses<typeof publications.parameters>;

function formOf(
  { list, result, values, filters }: PublicationsParts,
  addresses: Addresses,
  context: ViewContext,
): FilterForm<WorkFilterName> {
  const { language } = context;
  const topics = new Map(
    result.topics.map(({ _id, slug, name }) => [
      _id,
      { slug, name: phraseOf(name, language, noFieldPath) },
    ]),
  );
  const people = new Map(
    result.people.map((person) => [person._id, { slug: person.slug, name: { text: person.name } }]),
  );
  const closed = (name: 'year' | 'type', counts: readonly ValueCount[]): Filter<WorkFilterName> =>
    filterOf(name, withChosen(counts, values[name]), (value) => ({
      value,
      href: addresses.with({ [name]: value }),
      isChosen: values[name] === value,
    }));
  const named = (
    name: 'topic' | 'person',
    counts: readonly ValueCount[],
    documents: ReadonlyMap<string, { slug: string | undefined; name: Phrase | undefined }>,
  ): Filter<WorkFilterName> =>
    filterOf(name, withChosen(counts, filters[name]), (id) => {
      const { slug, name: shown } = documents.get(id) ?? {};
      if (slug === undefined || shown === undefined) return undefined;
      const href = addresses.with({ [name]: slug });
      return { value: slug, name: shown, href, isChosen: filters[name] === id };
    });
  const chosenName = (name: WorkFilterName | 'q'): Phrase | undefined =>
    name === 'topic'
      ? topics.get(filters.topic ?? '')?.name
      : name === 'person'
        ? people.get(filters.person ?? '')?.name
        : undefined;
  return {
    action: pathOf({ page: 'publications' }, language),
    text: values.q ?? '',
    filters: [
      closed('year', list.years),
      closed('type', list.kinds),
      inOrder(named('topic', list.topics, topics), (name) => name, language),
      inOrder(named('person', list.people, people), (name) => filingName({ name }), language),
    ],
    active: (['type', 'year', 'topic', 'person', 'q'] as const).flatMap(
      (name): ActiveFilter<WorkFilterName | 'q'>[] => {
        const value = values[name];
        if (value === undefined) return [];
        const valueName = chosenName(name);
        return [
          {
            name,
            value,
            ...(valueName && { valueName }),
            hrefWithout: addresses.with({ [name]: undefined }),
          },
        ];
      },
    ),
  };
}

/** A filter with its choices in alphabetical order. */
function inOrder(
  filter: Filter<WorkFilterName>,
  keyOf: (name: string) => string,
  language: string,
): Filter<WorkFilterName> {
  const collator = new Intl.Collator(language, { sensitivity: 'base' });
  const key = ({ name }: FilterChoice) => keyOf(name?.text ?? '');
  const choices = filter.choices.toSorted((a, b) => collator.compare(key(a), key(b)));
  return { ...filter, choices };
}
