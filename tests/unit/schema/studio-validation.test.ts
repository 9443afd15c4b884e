import { validationWords } from '@/sanity/schema/rules/words';
import { complaints, documents, sample } from './studio';

const says = Object.fromEntries(
  Object.entries(validationWords).map(([key, message]) => [key, message.fr]),
) as Record<keyof typeof validationWords, string>;

test.each(documents.map((document) => [String(document._id), document]))(
  'the Studio has nothing against the sample %s',
  async (_id, document) => expect(await complaints(document)).toEqual([]),
);

const devin = 'researcher-devin-kwok';
const person = { _type: 'reference', _ref: 'researcher-david-rolnick' };
const french = [
  { _key: 'fr', _type: 'internationalizedArrayStringValue', language: 'fr', value: 'Oui' },
];
const blank = [
  ...french,
  { _key: 'en', _type: 'internationalizedArrayStringValue', language: 'en', value: ' \u200b' },
];

test.each<[string, string, Record<string, unknown>, string]>([
  ['a blank name', devin, { name: ' \u00a0' }, `name: ${says.blank}`],
  ['an ORCID iD miscopied', devin, { orcid: '0000-0002-1825-0098' }, `orcid: ${says.orcid}`],
  [
    'a slug with a capital',
    devin,
    { slug: { _type: 'slug', current: 'Kwok' } },
    `slug: ${says.slug}`,
  ],
  [
    'a portrait described in French only',
    devin,
    {
      portrait: {
        _type: 'image',
        asset: { _type: 'reference', _ref: 'image-a-1x1-png' },
        alt: french,
      },
    },
    `portrait.alt: ${says.bothLanguages}`,
  ],
  [
    'a portrait not described at all',
    devin,
    { portrait: { _type: 'image', asset: { _type: 'reference', _ref: 'image-a-1x1-png' } } },
    `portrait.alt: ${says.bothLanguages}`,
  ],
  [
    'a supervisor twice',
    devin,
    {
      supervisors: [
        { _key: 'a', _type: 'supervision', role: 'principal', person },
        { _key: 'b', _type: 'supervision', role: 'co', person },
      ],
    },
    `supervisors: ${says.samePersonTwice}`,
  ],
  [
    'a supervision that ends before it begins',
    devin,
    {
      supervisors: [
        {
          _key: 'a',
          _type: 'supervision',
          role: 'co',
          person,
          startDate: '2025-02-01',
          endDate: '2025-01-31',
        },
      ],
    },
    `supervisors.[a].endDate: ${says.endBeforeStart}`,
  ],
  [
    'a draft that supervises itself',
    'researcher-david-rolnick',
    {
      _id: 'drafts.researcher-david-rolnick',
      supervisors: [{ _key: 'a', _type: 'supervision', role: 'principal', person }],
    },
    `supervisors: ${says.ownSupervisor}`,
  ],
  [
    'a link that runs a script',
    devin,
    { links: [{ _key: 'a', _type: 'externalLink', kind: 'website', url: 'javascript:alert(1)' }] },
    `links.[a].url: ${says.url}`,
  ],
  [
    'a link that hides its host',
    devin,
    {
      links: [
        {
          _key: 'a',
          _type: 'externalLink',
          kind: 'website',
          url: 'https://mila.quebec@example.org',
        },
      ],
    },
    `links.[a].url: ${says.url}`,
  ],
  [
    'a chair without an English title',
    devin,
    { chairs: [{ _key: 'a', _type: 'chair', title: french }] },
    `chairs.[a].title: ${says.bothLanguages}`,
  ],
  [
    'a topic with a blank English name',
    'topic-deep-learning',
    { name: blank },
    `name: ${says.bothLanguages}`,
  ],
  [
    'a text twice in one language',
    devin,
    { position: [...french, { ...french[0], _key: 'again' }] },
    'position.[again]: There can only be one field per language',
  ],
  [
    'a text in a language that the site does not have',
    devin,
    { position: [{ ...french[0], _key: 'de', language: 'de' }] },
    'position.[de]: Array item keys must be valid languages registered to the field type',
  ],
  ['a ROR without its address', 'institution-mila', { ror: '05c22rx21' }, `ror: ${says.ror}`],
  [
    'a navigation link to another host in disguise',
    'siteSettings',
    {
      navigation: [
        { _key: 'a', _type: 'navigationLink', label: documents[0]?.name, href: '//example.org' },
      ],
    },
    `navigation.[a].href: ${says.navigationTarget}`,
  ],
])('%s is refused', async (_case, id, change, complaint) => {
  expect(await complaints({ ...sample(id), ...change })).toContain(complaint);
});

const paper = 'publication-dataset-difficulty-inductive-bias';

test.each<[string, Record<string, unknown>, string]>([
  ['a DOI with its resolver', { doi: 'https://doi.org/10.1000/x' }, `doi: ${says.doi}`],
  ['an arXiv id with its version', { arxivId: '2506.13234v2' }, `arxivId: ${says.arxivId}`],
  ['a day that does not exist', { date: '2025-02-29' }, `date: ${says.partialDate}`],
  ['a PDF in a data address', { pdf: 'data:application/pdf,x' }, `pdf: ${says.url}`],
])('a version with %s is refused', async (_case, change, complaint) => {
  const version = { _key: 'v', _type: 'version', kind: 'preprint', ...change };
  const found = await complaints({ ...sample(paper), versions: [version] });
  expect(found).toContain(`versions.[v].${complaint}`);
});

test.each<[string, string, Record<string, unknown>]>([
  ['a status', devin, { status: 'gone' }],
  [
    'the role of a supervisor',
    devin,
    { supervisors: [{ _key: 'a', _type: 'supervision', role: 'third', person }] },
  ],
  [
    'the kind of a link',
    devin,
    { links: [{ _key: 'a', _type: 'externalLink', kind: 'x', url: 'https://example.org' }] },
  ],
  ['the type of a work', paper, { type: 'poem' }],
  ['the language of a title', paper, { language: 'xx' }],
  ['the kind of a version', paper, { versions: [{ _key: 'a', _type: 'version', kind: 'x' }] }],
])('%s that is not in its closed list is refused', async (_what, id, change) => {
  expect(await complaints({ ...sample(id), ...change })).toEqual([
    expect.stringContaining('did not match any allowed values'),
  ]);
});

test('two versions to cite are refused, one is not', async () => {
  const version = (_key: string) => ({ _key, _type: 'version', kind: 'journal', preferred: true });
  const two = await complaints({ ...sample(paper), versions: [version('a'), version('b')] });
  expect(two).toEqual([`versions: ${says.onePreferred}`]);
  expect(await complaints({ ...sample(paper), versions: [version('a')] })).toEqual([]);
});

test('an author twice is refused', async () => {
  const authors = ['a', 'b'].map((_key) => ({ _key, _type: 'authorship', person }));
  expect(await complaints({ ...sample(paper), authors })).toEqual([
    `authors: ${says.samePersonTwice}`,
  ]);
});

test('a work without authors is refused; one without versions is not', async () => {
  expect(await complaints({ ...sample(paper), authors: [] })).not.toEqual([]);
  expect(await complaints({ ...sample(paper), versions: [] })).toEqual([]);
});

test.each(['topics', 'institutions', 'featuredWorks'])(
  'the same reference twice in %s is refused',
  async (list) => {
    const twice = ['a', 'b'].map((_key) => ({ _key, _type: 'reference', _ref: 'x' }));
    expect(await complaints({ ...sample(devin), [list]: twice })).not.toEqual([]);
  },
);

test('a slug that another document of the type has is refused', async () => {
  const [complaint] = await complaints(sample(devin), { slugIsFree: false });
  expect(complaint).toMatch(/^slug/);
});

test.each<[string, string[]]>([
  [devin, ['name', 'slug', 'status']],
  ['coauthor-colin-raffel', ['name', 'slug']],
  [paper, ['title', 'language', 'slug', 'type', 'authors']],
  ['topic-deep-learning', ['name', 'slug']],
  ['institution-mila', ['name', 'slug']],
  ['siteSettings', ['name']],
])('%s cannot be published without each of %j', async (id, fields) => {
  for (const field of fields) {
    const { [field]: _left, ...document } = sample(id);
    const found = await complaints(document);
    expect(found.filter((complaint) => complaint.startsWith(`${field}:`))).not.toEqual([]);
  }
});

test('a biography with a link to a script is refused', async () => {
  const block = {
    _key: 'p',
    _type: 'block',
    style: 'normal',
    markDefs: [{ _key: 'l', _type: 'link', href: 'javascript:alert(1)' }],
    children: [{ _key: 's', _type: 'span', text: 'x', marks: ['l'] }],
  };
  const biography = [
    { _key: 'fr', _type: 'internationalizedArrayBiographyValue', language: 'fr', value: [block] },
  ];
  const found = await complaints({ ...sample(devin), biography });
  expect(found.filter((complaint) => complaint.includes(says.textLink))).toHaveLength(1);
});

const warnings = (document: Record<string, unknown>) => complaints(document, { level: 'warning' });

test.each(documents.map((document) => [String(document._id), document]))(
  'the parts of the name of the sample %s give the name',
  async (_id, document) => {
    const found = await warnings(document);
    expect(found.filter((one) => one.includes('Name'))).toEqual([]);
  },
);

const raffel = 'coauthor-colin-raffel';
const printed = (parts: Record<string, unknown>) => ({
  authors: [{ _key: 'a', _type: 'authorship', person, printedName: 'D. Rolnick', ...parts }],
});

test.each<[string, string, Record<string, unknown>, string[]]>([
  ['a member without a family name', devin, { familyName: ' ' }, [`: ${says.noFamilyName}`]],
  ['a coauthor without one', raffel, { familyName: undefined }, [`: ${says.noFamilyName}`]],
  ['other parts', devin, { givenName: 'Devon' }, [`: ${says.otherNameParts}`]],
  ['an initial', devin, { givenName: 'D.' }, []],
  ['a family name that stands first', devin, { name: 'Kwok Devin' }, []],
  ['an organization', raffel, { familyName: undefined, isOrganization: true }, []],
  ['nobody yet', devin, { name: undefined, familyName: undefined }, []],
  ['a printed name without parts', paper, printed({}), []],
  [
    'a printed name whose parts have no family name',
    paper,
    printed({ givenName: 'D.' }),
    [`: ${says.noFamilyName}`],
  ],
  [
    'a printed name with other parts',
    paper,
    printed({ givenName: 'J.', familyName: 'Rolnick' }),
    [`: ${says.otherNameParts}`],
  ],
  [
    'a printed name with its parts',
    paper,
    printed({ givenName: 'David', familyName: 'Rolnick' }),
    [],
  ],
])('of %s there is this warning, and no error', async (_who, id, change, expected) => {
  const document = { ...sample(id), ...change };
  const found = (await warnings(document)).filter((one) => one.includes('familyName'));
  expect(found).toEqual(expected.map((one) => expect.stringContaining(`familyName${one}`)));
  expect((await complaints(document)).filter((one) => !one.startsWith('name:'))).toEqual([]);
});
