/**
 * Who and what can be taken down although something refers to it: people and works. Topics and
 * institutions cannot, for a page would lose a word that nothing could replace.
 */
import { isRecord } from '@/sanity/schema/rules/is-record';
import { schemaTypes } from '@/sanity/schema/index';
import { sampleDocuments } from '@/sanity/seed/documents';

const weak = ['researcher', 'coauthor', 'publication'];

interface Reference {
  path: string;
  to: string[];
  isWeak: boolean;
}

/** Every reference that the schema lets an editor write. */
function referencesOf(type: unknown, path: string): Reference[] {
  if (!isRecord(type)) return [];
  const here = `${path}.${String(type.name ?? '')}`;
  if (type.type === 'reference' && Array.isArray(type.to)) {
    const to = type.to.flatMap((one: unknown) =>
      isRecord(one) && typeof one.type === 'string' ? [one.type] : [],
    );
    return [{ path: here, to, isWeak: type.weak === true }];
  }
  return [type.fields, type.of].flatMap((inner) =>
    Array.isArray(inner) ? inner.flatMap((one: unknown) => referencesOf(one, here)) : [],
  );
}

const references = schemaTypes.flatMap((type) => referencesOf(type, ''));

test('the references of the schema are these', () => {
  expect(references.map(({ path }) => path).toSorted()).toEqual([
    '.authorship.person',
    '.coauthor.member',
    '.publication.topics.',
    '.researcher.featuredWorks.',
    '.researcher.institutions.',
    '.researcher.topics.',
    '.supervision.person',
  ]);
});

test.each(references)(
  '$path is weak only if it points to people or works: $to',
  ({ to, isWeak }) => {
    expect(isWeak).toBe(to.every((type) => weak.includes(type)));
  },
);

/** Every reference of a stored value. */
function stored(value: unknown): Record<string, unknown>[] {
  if (Array.isArray(value)) return value.flatMap(stored);
  if (!isRecord(value)) return [];
  if (typeof value._ref === 'string') return [value];
  return Object.values(value).flatMap(stored);
}

const documents = sampleDocuments('image-0-1x1-png');
const typeOf = new Map(documents.map(({ _id, _type }) => [_id, _type]));

test.each(documents.map((document) => [document._id, document] as const))(
  'the references of %s are as strong as the schema says',
  (_id, document) => {
    for (const { _ref, _weak } of stored(document)) {
      const type = typeOf.get(String(_ref)) ?? 'sanity.imageAsset';
      expect([_ref, _weak === true]).toEqual([_ref, weak.includes(type)]);
    }
  },
);
