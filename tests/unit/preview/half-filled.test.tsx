/** Half-written drafts: a page shows what is filled in, and placeholders for the rest. */
import { DirectoryPage } from '@/components/directory/directory-page';
import { ProfilePage } from '@/components/profile/profile-page';
import { annotationOf } from '@/lib/content/annotation';
import { directoryResult } from '@/lib/content/directory/query';
import { directoryView } from '@/lib/content/directory/view';
import { profileResult } from '@/lib/content/profile/query';
import { profileView } from '@/lib/content/profile/view';
import { parseResult } from '@/lib/content/query-result/parse';
import { publishedContext } from '@/lib/content/view-context';
import { type Language, languages } from '@/lib/i18n/languages';
import { previewContext } from '@/lib/preview/preview-context';

import { renderIn } from '../components/render-in';

const page = { language: 'fr', today: '2026-01-15', isDraft: true } as const;
const person = { _id: 'r', name: 'Ada Draft', slug: 'ada-draft' };
const nothing = { works: [], students: [] };

function pageOf(stored: object, referring: object, language: Language) {
  const parsed = parseResult(profileResult.draft, { ...stored, ...referring });
  if (!parsed.value) throw new Error('nobody');
  const context = previewContext({ ...page, language }, parsed.issues);
  const profile = profileView(parsed.value, context);
  return renderIn(language, <ProfilePage profile={profile} />).container;
}

const work = (fields: object) => ({
  ...nothing,
  works: [{ _id: 'w', title: 'A work', authorIds: ['r'], ...fields }],
});

type Row = [what: string, stored: object, referring: object, fr: string[], en: string[]];

/** Texts that the page of each half-written document shows. */
const rows: Row[] = [
  ['a person with nothing but a name', { _id: 'r', name: 'Ada' }, nothing, ['Ada'], ['Ada']],
  ['a person without anything', { _id: 'r' }, nothing, ['nom manquant'], ['name missing']],
  [
    'a person with a blank name',
    { ...person, name: ' ' },
    nothing,
    ['nom manquant'],
    ['name missing'],
  ],
  [
    'a name that is no text',
    { ...person, name: 7 },
    nothing,
    ['nom manquant', ': 7'],
    ['name missing', ': 7'],
  ],
  [
    'a half-typed ORCID iD',
    { ...person, orcid: '0000-0002-18' },
    nothing,
    ['Ne sera pas publié : 0000-0002-18'],
    ['Will not be published: 0000-0002-18'],
  ],
  [
    'a half-typed link',
    { ...person, links: [{ _key: 'l', kind: 'website', url: 'https:' }] },
    nothing,
    ['Ne sera pas publié : https:'],
    ['Will not be published: https:'],
  ],
  [
    'topics and institutions that are not there, or have no name',
    {
      ...person,
      topics: [{ _key: 'a' }, { _key: 'b', _id: 't', name: [] }],
      institutions: [{ _key: 'a' }],
    },
    nothing,
    ['sujet introuvable', 'nom manquant', 'établissement introuvable'],
    ['topic not found', 'name missing', 'institution not found'],
  ],
  [
    'a supervisor who is not there, and one without a name',
    {
      ...person,
      supervisors: [
        { _key: 'a', role: 'principal', person: null },
        { _key: 'b', role: 'co', person: { _id: 's', _type: 'researcher' } },
      ],
    },
    nothing,
    ['supervision introuvable', 'nom manquant'],
    ['supervisor not found', 'name missing'],
  ],
  ['a work with only a title', person, work({}), ['A work'], ['A work']],
  ['a work without a title', person, work({ title: null }), ['titre manquant'], ['title missing']],
  [
    'a work with a blank title',
    person,
    work({ title: ' ' }),
    ['titre manquant'],
    ['title missing'],
  ],
  [
    'an author who is not there',
    person,
    work({
      authors: [
        { _key: 'a', person: null, corresponding: true },
        { _key: 'b', printedName: 'B. C.' },
      ],
    }),
    ['auteur ou autrice introuvable†, B. C.'],
    ['author not found†, B. C.'],
  ],
  [
    'an author without a name',
    person,
    work({ authors: [{ _key: 'a', person: { _id: 'c', _type: 'coauthor' } }] }),
    ['nom manquant'],
    ['name missing'],
  ],
  [
    'a version of which nothing is known yet, and one with a half-typed DOI and date',
    person,
    work({ versions: [{ _key: 'a' }, { _key: 'b', kind: 'journal', doi: '10', date: '2025-' }] }),
    ['Autre version', 'Revue', ': 10', ': 2025-'],
    ['Other version', 'Journal', ': 10', ': 2025-'],
  ],
  [
    'a student without a name or an address',
    person,
    {
      ...nothing,
      students: [
        {
          _id: 's',
          supervisors: [{ _key: 'a', person: { _id: 'r', _type: 'researcher', name: 'Ada' } }],
        },
      ],
    },
    ['nom manquant'],
    ['name missing'],
  ],
  [
    'lists that are empty, null or rubbish',
    {
      ...person,
      topics: [],
      institutions: null,
      links: 'x',
      chairs: 7,
      supervisors: {},
      biography: [null],
    },
    {
      works: [{ _id: 'w', title: 'A work', authorIds: ['r'], authors: [], versions: null }],
      students: null,
    },
    ['Ada Draft', 'A work'],
    ['Ada Draft', 'A work'],
  ],
];

describe.each(languages)('in %s', (language) => {
  test.each(rows)('%s', (_, stored, referring, fr, en) => {
    const container = pageOf(stored, referring, language);
    for (const words of language === 'fr' ? fr : en) expect(container).toHaveTextContent(words);
  });
});

test.each(['name', 'slug', 'title'])('what is missing leads to its field: %s', (field) => {
  const container = pageOf({ _id: 'r' }, work({ title: undefined }), 'fr');
  const attributes = [...container.querySelectorAll('mark')].map((mark) => mark.dataset['sanity']);
  const id = field === 'title' ? 'w' : 'r';
  expect(attributes).toContainEqual(
    expect.stringMatching(new RegExp(`^id=${id};.*path=${field}(;|$)`)),
  );
});

test('in the directory people without a name or an address are shown, and lead to their page', () => {
  const stored = [{ _id: 'r1' }, { _id: 'r2', name: 'Ada', topics: [{ _key: 'a' }] }, person];
  const { value: result, issues } = parseResult(directoryResult.draft, {
    people: stored,
    topics: [],
    institutions: [],
  });
  const none = { roles: [], institutions: [], topics: [], statuses: [], letters: [] };
  const list = { ids: ['r1', 'r2', 'r'], count: 3, ...none };
  const slice = { offset: 0, limit: 200 };
  const directory = directoryView(
    { list, result, values: {}, filters: {}, slice },
    previewContext(page, issues),
  );
  const { container } = renderIn('fr', <DirectoryPage directory={directory} />);
  const links = [...container.querySelectorAll('h3 a')];
  expect(links.map((link) => [link.getAttribute('href'), link.textContent])).toEqual([
    ['/fr/repertoire/~r1', 'nom manquant'],
    ['/fr/repertoire/~r2', 'Ada'],
    ['/fr/repertoire/ada-draft', 'Ada Draft'],
  ]);
});

test.each(rows)(
  'published, %s is as strict as ever: no page says that something is missing',
  (_, stored, referring) => {
    if (!isPublishable(stored)) return;
    const parsed = parseResult(profileResult.published, { ...stored, ...referring }).value;
    if (!parsed) throw new Error('nobody');
    const profile = profileView(parsed, publishedContext('fr', page.today));
    expect(annotationOf(profile)).toEqual({});
    const { container } = renderIn('fr', <ProfilePage profile={profile} />);
    expect(container.querySelector('mark, [data-sanity]')).toBeNull();
  },
);

test('published, a person without a name or an address is no page, a work without a title is left out', () => {
  expect(isPublishable({ _id: 'r', slug: 'a' })).toBe(false);
  expect(isPublishable({ _id: 'r', name: 'A' })).toBe(false);
  const stored = { ...person, ...work({ title: ' ' }) };
  const { value } = parseResult(profileResult.published, stored);
  expect(value?.works).toEqual([]);
});

function isPublishable(stored: unknown): boolean {
  try {
    return parseResult(profileResult.published, stored).value !== null;
  } catch {
    return false;
  }
}
