import { authorsOf, type NamedAuthor } from '@/lib/import/fields/authors';
import { LossList } from '@/lib/import/fields/loss-list';

const person = (parts: Partial<NamedAuthor>): NamedAuthor => ({ isOrganization: false, ...parts });
const read = (...authors: NamedAuthor[]) => {
  const losses = new LossList();
  return { ...authorsOf(authors, losses), losses: losses.all };
};

test('parts are kept as they are, and make the name that is shown', () => {
  const { authors } = read(person({ given: 'Ludwig', family: 'van der Berg', suffix: 'Jr.' }));
  expect(authors).toEqual([
    {
      name: 'Ludwig van der Berg Jr.',
      givenName: 'Ludwig',
      familyName: 'van der Berg',
      nameSuffix: 'Jr.',
      isOrganization: false,
    },
  ]);
});

test.each([
  [{ given: '太郎', family: '山田' }, '山田 太郎'],
  [{ given: 'アラン', family: 'チューリング' }, 'アラン チューリング'],
  [{ family: 'Ehtisham' }, 'Ehtisham'],
  [{ given: '*', family: 'Ada' }, 'Ada'],
  [{ given: 'ADA', family: 'LOVELACE' }, 'ADA LOVELACE'],
  [{ name: 'Ada Lovelace (15649)' }, 'Ada Lovelace'],
  [{ name: 'Ada Lovelace*†' }, 'Ada Lovelace'],
  [{ name: 'Ada <sup>1</sup>Lovelace &amp; Co' }, 'Ada 1Lovelace & Co'],
  [{ name: ' Ada\n  Lovelace, ' }, 'Ada Lovelace'],
])('%j is shown as %j', (parts, name) => {
  expect(read(person(parts)).authors.map((author) => author.name)).toEqual([name]);
});

test.each([
  ['', 'placeholder'],
  [' \u00a0', 'placeholder'],
  ['(:unav)', 'placeholder'],
  ['*', 'placeholder'],
  ['ada@example.org', 'unreadable'],
  ['https://example.org', 'unreadable'],
  ['Department of Novas, University of Somewhere, Somewhere 12345', 'unreadable'],
  ['A'.repeat(301), 'tooLong'],
])('the author %j is a loss: %s', (name, reason) => {
  const { authors, losses } = read(person({ name }));
  expect(authors).toEqual([]);
  expect(losses.map((loss) => [loss.field, loss.reason])).toEqual([['authors', reason]]);
});

test.each(['et al.', 'et al', '(et al.)', 'and others', '(:etal)', '…'])(
  '%j says that there are more authors',
  (name) => {
    const found = read(person({ name: 'Ada Lovelace' }), person({ name }));
    expect(found).toMatchObject({ hasMoreAuthors: true, losses: [] });
    expect(found.authors).toHaveLength(1);
  },
);

test('"et al." behind the last name too', () => {
  expect(read(person({ name: 'Ada Lovelace et al.' }))).toMatchObject({
    hasMoreAuthors: true,
    authors: [{ name: 'Ada Lovelace' }],
  });
});

test('a consortium and a person with the same iD stand once; two persons of one name twice', () => {
  const consortium = person({ name: 'NOVA Consortium', isOrganization: true });
  const withOrcid = person({ name: 'Ada Lovelace', orcid: '0000-0002-1825-0097' });
  const namesake = person({ name: 'Wei Zhang' });
  const found = read(consortium, withOrcid, namesake, namesake, withOrcid, consortium);
  expect(found.authors.map(({ name }) => name)).toEqual([
    'NOVA Consortium',
    'Ada Lovelace',
    'Wei Zhang',
    'Wei Zhang',
  ]);
  expect(found.losses.map(({ reason }) => reason)).toEqual(['repeated', 'repeated']);
});

test('a blank affiliation is none', () => {
  expect(read(person({ name: 'Ada', affiliation: '\u00a0' })).authors[0]).not.toHaveProperty(
    'affiliation',
  );
});

test('30,000 authors are read within two seconds', () => {
  const many = Array.from({ length: 30_000 }, (_, place) =>
    person({ given: `A${place}`, family: 'B <i>C</i>', affiliation: 'X &amp; Y' }),
  );
  const start = performance.now();
  expect(read(...many).authors).toHaveLength(30_000);
  expect(performance.now() - start).toBeLessThan(2_000);
});
