import { Mutation } from '@sanity/mutator';
import fc from 'fast-check';

import { TransactionBudget } from '@/sanity/lake/mutate/budget';
import { CopyOnWrite } from '@/sanity/lake/mutate/copy-on-write';
import { applyPatch, readPatch } from '@/sanity/lake/mutate/patch';
import type { PatchOperations, StoredDocument } from '@/sanity/lake/store/types';

/** What every Studio makes of a patch before the lake answers; undefined when its engine cannot apply it. */
function inStudio(document: StoredDocument, patch: PatchOperations): unknown {
  const mutations: ConstructorParameters<typeof Mutation>[0]['mutations'] = JSON.parse(
    JSON.stringify([{ patch: { id: document._id, ...patch } }]),
  );
  try {
    return new Mutation({ mutations }).apply({ ...document });
  } catch {
    return undefined;
  }
}

function inLake(document: StoredDocument, patch: PatchOperations): unknown {
  const context = { copies: new CopyOnWrite(), budget: new TransactionBudget() };
  return applyPatch(document, readPatch(patch, context));
}

/** Does an array have holes? That is what the Studio's engine makes of an index beyond the end. */
function hasHoles(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value) && Object.keys(value).length < value.length) return true;
  return Object.values(value).some(hasHoles);
}

const name = fc.constantFrom('a', 'b', 'list', 'text');
const key = fc.constantFrom('k1', 'k2', 'k3');
const leaf = fc.oneof(
  fc.integer({ min: -3, max: 3 }),
  fc.constantFrom('one', 'two', ''),
  fc.boolean(),
);
const { value } = fc.letrec<{ value: unknown; object: object; items: object[]; leaves: unknown[] }>(
  (tie) => ({
    value: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      leaf,
      tie('object'),
      tie('items'),
      tie('leaves'),
    ),
    object: fc.dictionary(name, tie('value'), { maxKeys: 3, noNullPrototype: true }),
    items: fc
      .uniqueArray(fc.record({ _key: key, a: leaf, b: tie('value') }, { requiredKeys: ['_key'] }), {
        maxLength: 3,
        selector: ({ _key }) => _key,
      })
      .map((items) => items.map((item) => ({ ...item }))),
    leaves: fc.array(leaf, { maxLength: 3 }),
  }),
);
const documents = fc
  .tuple(
    fc.dictionary(name, value, { maxKeys: 4, noNullPrototype: true }),
    fc.constantFrom('one', 'a two', 'on two', ''),
  )
  .map(([content, title]) => ({
    ...content,
    title,
    _id: 'a',
    _type: 't',
    _rev: 'r',
    _createdAt: '2026-01-01T00:00:00Z',
    _updatedAt: '2026-01-01T00:00:00Z',
  }));

const selectors = [
  ...['k1', 'k2'].map((one) => `[_key=="${one}"]`),
  ...['[0]', '[1]', '[@=="one"]', '[@ > 1]', '[a?]', '[a != 1]', '[0,1]'],
];
const pathsWith = (...more: string[]) =>
  fc
    .tuple(
      name,
      fc.array(
        fc.oneof(
          name.map((one) => `.${one}`),
          fc.constantFrom(...selectors, ...more),
        ),
        {
          maxLength: 4,
        },
      ),
    )
    .map(([first, rest]) => first + rest.join(''));
const paths = pathsWith('[a, b]');
/** A filter on an object is about the object itself; only `set` knows that in Studio. */
const pathsToFields = fc
  .tuple(paths, fc.constantFrom('.a', '.b', '[0]', '[1]', '[0:2]', '[_key=="k1"].a'))
  .map(([path, last]) => path + last);
const one = <Value>(at: fc.Arbitrary<string>, values: fc.Arbitrary<Value>) =>
  fc.tuple(at, values).map(([path, given]) => ({ [path]: given }));

const patches: fc.Arbitrary<PatchOperations> = fc.oneof(
  one(paths, value).map((set) => ({ set })),
  // Of several attributes, it sets the last one only.
  one(pathsWith(), value).map((setIfMissing) => ({ setIfMissing })),
  pathsToFields.map((path) => ({ unset: [path] })),
  one(pathsToFields, fc.integer({ min: -2, max: 2 })).map((inc) => ({ inc })),
  one(pathsToFields, fc.integer({ min: -2, max: 2 })).map((dec) => ({ dec })),
  // Of a text that is missing, it makes nothing.
  one(
    fc.constant('title'),
    fc.constantFrom('@@ -1,3 +1,4 @@\n one\n+s\n', '@@ -1,3 +0,0 @@\n-two\n'),
  ).map((diffMatchPatch) => ({ diffMatchPatch })),
  fc
    .tuple(
      paths,
      fc.constantFrom('[0]', '[-1]', '[1]', '[_key=="k1"]'),
      fc.constantFrom('before', 'after', 'replace'),
      fc.array(leaf, { minLength: 1, maxLength: 2 }),
    )
    .map(([path, last, location, items]) => ({ insert: { [location]: path + last, items } })),
);

test('a patch makes of a document what the Studio makes of it, wherever that has an answer', () => {
  fc.assert(
    fc.property(documents, patches, (document, patch) => {
      const expected = inStudio(document, patch);
      fc.pre(expected !== undefined && !hasHoles(expected));
      expect(inLake(document, patch)).toEqual(expected);
    }),
    { numRuns: 3_000 },
  );
});
