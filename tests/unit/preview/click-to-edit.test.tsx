/** What a page shows of its document leads to the field, and so does what is missing there. */
import type { ReactElement } from 'react';
import type { z } from 'zod';

import { CoauthorPage } from '@/components/coauthor/coauthor-page';
import { CvPage } from '@/components/cv/cv-page';
import { InstitutionPage } from '@/components/institution/institution-page';
import { TopicPage } from '@/components/topic/topic-page';
import { WorkPage } from '@/components/work/work-page';
import { coauthorPageResult } from '@/lib/content/coauthor/page-query';
import { coauthorPageView } from '@/lib/content/coauthor/page-view';
import { cvResult } from '@/lib/content/cv/query';
import { cvView } from '@/lib/content/cv/view';
import { institutionPageResult } from '@/lib/content/institution/page-query';
import { institutionView } from '@/lib/content/institution/page-view';
import type { ResultSchemas } from '@/lib/content/query-result/fields';
import { parseResult } from '@/lib/content/query-result/parse';
import { topicPageResult } from '@/lib/content/topic/page-query';
import { topicPageView } from '@/lib/content/topic/page-view';
import type { ViewContext } from '@/lib/content/view-context';
import { workPageResult } from '@/lib/content/work/page-query';
import { workPageView } from '@/lib/content/work/page-view';
import { previewContext } from '@/lib/preview/preview-context';
import { coauthorType } from '@/sanity/schema/documents/coauthor';
import { institutionType } from '@/sanity/schema/documents/institution';
import { publicationType } from '@/sanity/schema/documents/publication';
import { topicType } from '@/sanity/schema/documents/topic';

import { renderIn } from '../components/render-in';

// Sanity's functions give back what they are given, and its module as a whole does not load in jsdom.
jest.mock('sanity', () => {
  const same = <T,>(definition: T): T => definition;
  return { defineType: same, defineField: same, defineArrayMember: same };
});

/** Renders the page of a query result as a preview does. */
function rendererOf<S extends z.ZodType, View>(
  result: ResultSchemas<S>,
  viewOf: (content: NonNullable<z.output<S>>, context: ViewContext) => View | undefined,
  elementOf: (view: View) => ReactElement,
) {
  return (stored: object): HTMLElement => {
    const { value, issues } = parseResult(result.draft, stored);
    if (!value) throw new Error('nothing');
    const page = { language: 'fr', today: '2026-01-15', isDraft: true } as const;
    const view = viewOf(value, previewContext(page, issues));
    if (view === undefined) throw new Error('no page');
    return renderIn('fr', elementOf(view)).container;
  };
}

const said = (value: string) => [{ _key: 'k', language: 'fr', value }];
const address = 'https://example.org/a';

interface Kind {
  /** Its type in the schema, where the cases of a kind have all its fields. */
  readonly type?: { readonly fields: readonly { readonly name: string }[] };
  readonly render: (stored: object) => HTMLElement;
  /** The query result of a document that is filled in. */
  readonly whole: object;
  /** What its page leads to. */
  readonly shown: readonly string[];
  /** The fields of which a page shows nothing. */
  readonly hidden: readonly string[];
  /** The query result of a document without anything. */
  readonly empty: object;
  /** What its placeholders lead to. */
  readonly missing: readonly string[];
}

const versionFields = [
  ...['kind', 'venue', 'venueShort', 'date', 'volume', 'issue', 'pages'],
  ...['doi', 'arxivId', 'url', 'pdf'],
];
const version = {
  _key: 'k',
  kind: 'journal',
  venue: 'Journal of Clicks',
  venueShort: 'JC',
  date: '2025-07-13',
  volume: '1',
  issue: '2',
  pages: '3–4',
  doi: '10.1000/182',
  arxivId: '2001.00001',
  url: address,
  pdf: address,
};

const time = '2026-01-15T12:00:00Z';
const times = { _createdAt: time, _updatedAt: time };

const kinds: Record<string, Kind> = {
  'a work': {
    type: publicationType('fr'),
    render: rendererOf(workPageResult, workPageView, (work) => <WorkPage work={work} />),
    whole: {
      ...{ _id: 'd', ...times },
      slug: 'd',
      title: 'A title',
      language: 'en',
      translatedTitle: said('Un titre'),
      abstract: said('Un résumé'),
      award: said('Un prix'),
      topics: [{ _key: 'k', _id: 't', name: said('Un sujet') }],
      authors: [
        { _key: 'k', person: { _id: 'p', _type: 'researcher', name: 'A. B.', slug: 'a' } },
        { _key: 'l', printedName: 'C. D.' },
        { _key: 'm' },
      ],
      versions: [version],
      ...{ code: address, data: address, video: address, slides: address },
    },
    shown: [
      'abstract[].value',
      'authors[].person',
      'authors[].printedName',
      'award[].value',
      ...['code', 'data', 'slides', 'title', 'video'],
      'topics[]',
      'translatedTitle[].value',
      ...versionFields.map((field) => `versions[].${field}`),
    ],
    hidden: ['formerSlugs', 'language', 'slug', 'type'],
    empty: { _id: 'd', ...times, topics: [{ _key: 'k' }], authors: [{ _key: 'k' }] },
    missing: ['authors[].person', 'slug', 'title', 'topics[]'],
  },
  'a coauthor': {
    type: coauthorType('fr'),
    render: rendererOf(coauthorPageResult, coauthorPageView, (coauthor) => (
      <CoauthorPage coauthor={coauthor} />
    )),
    whole: {
      _id: 'd',
      slug: 'd',
      name: 'A. B.',
      affiliation: said('Une université'),
      url: address,
      orcid: '0000-0002-1825-0097',
    },
    shown: ['affiliation[].value', 'name', 'orcid', 'url'],
    hidden: [
      ...[
        'familyName',
        'givenName',
        'alternateNames',
        'isOrganization',
        'nameParticle',
        'nameSuffix',
      ],
      ...['formerSlugs', 'member', 'slug'],
    ],
    empty: { _id: 'd' },
    missing: ['name', 'slug'],
  },
  'an institution': {
    type: institutionType('fr'),
    render: rendererOf(institutionPageResult, institutionView, (institution) => (
      <InstitutionPage institution={institution} />
    )),
    whole: {
      _id: 'd',
      slug: 'd',
      name: said('Une université'),
      shortName: 'U',
      place: said('Une ville'),
      url: address,
    },
    shown: ['name[].value', 'place[].value', 'url'],
    hidden: ['formerSlugs', 'ror', 'shortName', 'slug'],
    empty: { _id: 'd' },
    missing: ['name', 'slug'],
  },
  'an institution that has only a short name': {
    render: rendererOf(institutionPageResult, institutionView, (institution) => (
      <InstitutionPage institution={institution} />
    )),
    whole: { _id: 'd', slug: 'd', shortName: 'U' },
    shown: ['shortName'],
    hidden: [],
    empty: { _id: 'd', shortName: 'U' },
    missing: ['slug'],
  },
  'a CV': {
    render: rendererOf(cvResult, cvView, (cv) => (
      <CvPage cv={cv} printed={{ address, day: '2026-01-15' }} />
    )),
    whole: {
      _id: 'd',
      name: 'A. B.',
      position: said('Doctorat'),
      institutions: [{ _key: 'k', _id: 'i', shortName: 'U' }],
      email: 'a@example.org',
      telephone: '+1 514 555-0199',
      room: 'A.14',
      orcid: '0000-0002-1825-0097',
      links: [{ _key: 'k', kind: 'website', url: address }],
      chairs: [{ _key: 'k', title: said('Une chaire') }],
      supervisors: [{ _key: 'k', person: { _id: 'p', _type: 'coauthor', name: 'C. D.' } }],
      works: [],
      students: [],
    },
    shown: [
      ...['chairs[].title[].value', 'email', 'institutions[]', 'links[]', 'name', 'orcid'],
      ...['position[].value', 'room', 'supervisors[].person', 'telephone'],
    ],
    hidden: [],
    empty: { _id: 'd', supervisors: [{ _key: 'k', person: null }], works: [], students: [] },
    missing: ['name', 'supervisors[].person'],
  },
  'a work in a CV': {
    render: rendererOf(cvResult, cvView, (cv) => (
      <CvPage cv={cv} printed={{ address, day: '2026-01-15' }} />
    )),
    whole: {
      _id: 'p',
      name: 'A. B.',
      students: [],
      works: [
        {
          _id: 'd',
          title: 'A title',
          language: 'en',
          award: said('Un prix'),
          authorIds: ['p'],
          authors: [
            { _key: 'k', person: { _id: 'p', _type: 'researcher', name: 'A. B.', slug: 'a' } },
            { _key: 'l', printedName: 'C. D.' },
          ],
          versions: [version],
        },
      ],
    },
    shown: [
      ...['authors[].person', 'authors[].printedName', 'award[].value', 'title'],
      ...['venue', 'date', 'volume', 'issue', 'pages', 'doi', 'arxivId'].map(
        (field) => `versions[].${field}`,
      ),
    ],
    hidden: [],
    empty: {
      _id: 'p',
      name: 'A. B.',
      students: [],
      works: [{ _id: 'd', authorIds: ['p'], authors: [{ _key: 'k' }] }],
    },
    missing: ['authors[].person', 'title'],
  },
  'a topic': {
    type: topicType('fr'),
    render: rendererOf(topicPageResult, topicPageView, (topic) => <TopicPage topic={topic} />),
    whole: {
      _id: 'd',
      slug: 'd',
      name: said('Un sujet'),
      description: said('Une description'),
      workCount: 0,
    },
    shown: ['description[].value', 'name[].value'],
    hidden: ['formerSlugs', 'slug'],
    empty: { _id: 'd', workCount: 0 },
    missing: ['name', 'slug'],
  },
};

/** The paths in the document that elements lead to, without the keys of items. */
function pathsOf(container: HTMLElement, elements: string): string[] {
  const attributes = [...container.querySelectorAll<HTMLElement>(`${elements}[data-sanity]`)].map(
    ({ dataset }) => dataset['sanity'] ?? '',
  );
  const paths = attributes.flatMap((attribute) => {
    const { id, path = '' } = Object.fromEntries(
      attribute.split(';').map((part) => part.split('=')),
    );
    return id === 'd' ? [path.replaceAll(/:[^.]+/g, '[]')] : [];
  });
  return [...new Set(paths)].toSorted();
}

describe.each(Object.entries(kinds))('the page of %s', (_, kind) => {
  test('leads to each field that it shows', () => {
    expect(pathsOf(kind.render(kind.whole), '')).toEqual(kind.shown.toSorted());
  });

  test('has a placeholder that leads to each field that is missing', () => {
    expect(pathsOf(kind.render(kind.empty), 'mark')).toEqual(kind.missing.toSorted());
  });
});

const typed = Object.entries(kinds).flatMap(([name, { type, shown, hidden }]) =>
  type ? [{ name, type, shown, hidden }] : [],
);
test.each(typed)('of the fields of $name, those that no page shows are known', (kind) => {
  const known = [...kind.shown.map((path) => path.replace(/[[.].*/, '')), ...kind.hidden];
  const names = kind.type.fields.map(({ name }) => name);
  expect([...new Set(known)].toSorted()).toEqual(names.toSorted());
});
