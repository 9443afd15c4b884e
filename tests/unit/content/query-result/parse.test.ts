import fc from 'fast-check';
import { z } from 'zod';

import { filledString, list, optional, required, slug } from '@/lib/content/query-result/fields';
import { parseResult } from '@/lib/content/query-result/parse';

const version = z.object({
  _key: z.string(),
  doi: optional(z.string().regex(/^10\./, 'not a DOI')),
});
const work = z.object({ _id: z.string(), title: filledString, versions: list(version) });
const person = z.object({
  _id: z.string(),
  name: filledString,
  link: optional(work),
  works: list(work),
});

const ada = { _id: 'ada', name: 'Ada', works: [] };
const paper = { _id: 'paper', title: 'A paper', versions: [] };

test('a whole result comes back as it is, and nothing is reported', () => {
  const result = { ...ada, works: [{ ...paper, versions: [{ _key: 'a', doi: '10.1/x' }] }] };
  const { value, issues } = parseResult(person, result);
  expect(value).toEqual(result);
  expect(issues).toEqual([]);
});

test('an optional field that is broken is left out alone, under the document it belongs to', () => {
  const works = [
    {
      ...paper,
      versions: [
        { _key: 'a', doi: 'x' },
        { _key: 'b', doi: '10.1/x' },
      ],
    },
  ];
  const { value, issues } = parseResult(person, { ...ada, works });
  expect(value.works[0]?.versions).toEqual([{ _key: 'a' }, { _key: 'b', doi: '10.1/x' }]);
  expect(issues).toEqual([
    { document: 'paper', path: 'works.0.versions.0.doi', reason: 'not a DOI', input: 'x' },
  ]);
});

test('an item that lacks what it must have is left out whole, reported once, by its first reason', () => {
  const works = [paper, { ...paper, _id: 'blank', title: ' ' }, { ...paper, _id: 'last' }];
  const { value, issues } = parseResult(person, { ...ada, works });
  expect(value.works.map(({ _id }) => _id)).toEqual(['paper', 'last']);
  expect(issues).toMatchObject([{ document: 'blank', path: 'works.1' }]);
  expect(issues[0]?.reason).toMatch(/^title: /);
});

test('an item in which a field is absent says which one', () => {
  const { issues } = parseResult(person, { ...ada, works: [{ _id: 'untitled' }] });
  expect(issues[0]?.reason).toMatch(/^title: /);
});

test('what stands in a broken optional object takes the object with it, and no more', () => {
  const { value, issues } = parseResult(person, { ...ada, link: { _id: 'l', title: 7 } });
  expect(value).toEqual(ada);
  expect(issues).toMatchObject([{ document: 'l', path: 'link' }]);
});

test('an item that refers to nothing is reported as that', () => {
  const { issues } = parseResult(person, { ...ada, works: [null, paper] });
  expect(issues).toMatchObject([{ document: 'ada', path: 'works.0', reason: 'refers to nothing' }]);
});

test.each([[7], ['x'], [{}], [true]])('%j in the place of a list reads as empty', (works) => {
  expect(parseResult(person, { ...ada, works }).value.works).toEqual([]);
});

test.each([
  ['without what the page is about', { _id: 'ada', works: [paper] }],
  ['that is nothing', null],
  ['that is a text', 'x'],
])('a result %s is an error', (_, result) => {
  expect(() => parseResult(person, result)).toThrow(z.ZodError);
});

test('in a draft a required text that is missing or broken reads as empty', () => {
  const draft = z.object({ _id: z.string(), slug: required(slug, 'draft') });
  expect(parseResult(draft, { _id: 'a' })).toMatchObject({ value: { slug: '' }, issues: [] });
  expect(parseResult(draft, { _id: 'a', slug: 'Not A Slug' })).toMatchObject({
    value: { slug: '' },
    issues: [{ document: 'a', path: 'slug', input: 'Not A Slug' }],
  });
});

test('any rubbish in a list is left out, in time that does not grow with its square', () => {
  const works = Array.from({ length: 20_000 }, (_, n) => ({
    _id: String(n),
    title: n % 2 ? 'x' : ' ',
  }));
  const { value, issues } = parseResult(person, { ...ada, works });
  expect(value.works).toHaveLength(10_000);
  expect(issues).toHaveLength(10_000);
}, 20_000);

test('whatever is in a list, every item that is whole alone stays, in order', () => {
  const item = fc.oneof(
    fc.constant(paper),
    fc.jsonValue(),
    fc.record({ _id: fc.string(), title: fc.jsonValue() }),
  );
  fc.assert(
    fc.property(fc.array(item), (works) => {
      const whole = works.flatMap((one) => {
        const parsed = work.safeParse(one);
        return parsed.success ? [parsed.data] : [];
      });
      const kept = parseResult(person, { ...ada, works }).value.works;
      expect(kept.filter(({ title }) => whole.some((one) => one.title === title))).toEqual(
        expect.arrayContaining(whole),
      );
      expect(kept.length).toBeGreaterThanOrEqual(whole.length);
    }),
  );
});
