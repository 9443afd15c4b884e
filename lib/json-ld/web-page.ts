import type {
  AboutPage,
  BreadcrumbList,
  CollectionPage,
  Graph,
  Organization,
  ProfilePage,
  Thing,
} from 'schema-dts';

import { absolute, absoluteAddress } from '../metadata/absolute-address.ts';
import { pageAbove } from '../pages/registry.ts';
import { instituteId } from './ids.ts';
import type { PageContext } from './page-context.ts';

/** What a page is, besides its address. */
export interface PageData {
  readonly type: 'ProfilePage' | 'CollectionPage' | 'AboutPage';
  /** As the page shows it. */
  readonly name: string;
  /** `@id` of what it is about. */
  readonly about?: string;
  /** How many it lists. */
  readonly numberOfItems?: number;
  readonly things?: readonly Thing[];
}

/**
 * A page as data (schema.org in JSON-LD 1.1): what it is about, and its place in the site.
 *
 * @param parentName of the page above, as the page shows it; undefined when there is none
 */
export function pageGraph(
  context: PageContext,
  page: PageData,
  parentName: string | undefined,
): Graph {
  const url = absoluteAddress(context.address, context.language);
  const crumbs = breadcrumbs(context, { name: page.name, parentName });
  const webPage: ProfilePage | CollectionPage | AboutPage = {
    '@type': page.type,
    '@id': url,
    url,
    name: page.name,
    inLanguage: `${context.language}-CA`,
    ...(page.about !== undefined && { mainEntity: { '@id': page.about } }),
    ...(page.numberOfItems !== undefined && {
      mainEntity: { '@type': 'ItemList', numberOfItems: page.numberOfItems },
    }),
    publisher: { '@id': instituteId() },
    ...(crumbs && { breadcrumb: crumbs }),
  };
  return {
    '@context': 'https://schema.org',
    '@graph': [webPage, ...(page.things ?? []), institute(context)],
  };
}

function institute({ siteName, language }: PageContext): Organization {
  return {
    '@type': 'Organization',
    '@id': instituteId(),
    name: siteName,
    url: absolute(`/${language}`),
  };
}

function breadcrumbs(
  { address, language }: PageContext,
  { name, parentName }: { name: string; parentName: string | undefined },
): BreadcrumbList | undefined {
  const parent = pageAbove(address);
  if (parent === undefined || parentName === undefined) return undefined;
  const step = (position: number, of: string, item: string) =>
    ({ '@type': 'ListItem', position, name: of, item }) as const;
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [
      step(1, parentName, absoluteAddress(parent, language)),
      step(2, name, absoluteAddress(address, language)),
    ],
  };
}
