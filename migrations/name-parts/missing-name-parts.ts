import { type NameParts, proposedNameParts } from '../../lib/domain/name-parts.ts';
import { isRecord } from '../../sanity/schema/rules/is-record.ts';
import {
  type NamedField,
  namePartsIn,
  nameWithParts,
} from '../../sanity/schema/rules/name-parts.ts';

/** A person or a work, published or not, of whatever shape an older version stored. */
export interface Naming {
  readonly _id: string;
  readonly _type: 'researcher' | 'coauthor' | 'publication';
  readonly [field: string]: unknown;
}

/** Parts of a name that a document lacks. */
interface MissingParts {
  readonly id: string;
  /** Where the parts belong: the document itself, or one of its authors. */
  readonly path: readonly (string | { readonly _key: string })[];
  readonly parts: NameParts;
}

/**
 * The parts for names that have none but a family name. What is there is not among them, so that nothing is
 * overwritten. Organizations have no parts.
 */
export function missingNameParts(documents: readonly Naming[]): MissingParts[] {
  const people = new Map<string, Naming>();
  for (const document of documents) {
    const { _id, _type } = document;
    const id = publishedId(_id);
    // What is published tells more surely than a draft how somebody is called.
    if (_type !== 'publication' && (_id === id || !people.has(id))) people.set(id, document);
  }
  return documents.flatMap((document) =>
    document._type === 'publication'
      ? partsOfAuthors(document, people)
      : missing(document, 'name').map((parts) => ({ id: document._id, path: [], parts })),
  );
}

function partsOfAuthors(work: Naming, people: ReadonlyMap<string, Naming>): MissingParts[] {
  const authors: unknown[] = Array.isArray(work['authors']) ? work['authors'] : [];
  return authors.filter(isRecord).flatMap((author) => {
    const { _key, person } = author;
    if (typeof _key !== 'string') return [];
    const ref = isRecord(person) ? person['_ref'] : undefined;
    const known = typeof ref === 'string' ? people.get(ref) : undefined;
    if (known?.['isOrganization'] === true) return [];
    const path = ['authors', { _key }];
    return missing(author, 'printedName', namePartsIn(known).familyName).map((parts) => ({
      id: work._id,
      path,
      parts,
    }));
  });
}

/** @param otherFamilyName the family name under which the person is known elsewhere, which a work may print or not */
function missing(value: unknown, named: NamedField, otherFamilyName?: string): NameParts[] {
  const name = nameWithParts(value, named);
  const { familyName, ...others } = namePartsIn(value);
  const isBegun = Object.values(others).some((part) => part !== undefined);
  if (name === undefined || isBegun) return [];
  const proposed =
    proposedNameParts(name, familyName ?? otherFamilyName) ??
    (familyName === undefined ? proposedNameParts(name) : undefined);
  const { familyName: proposedFamilyName, ...rest } = proposed ?? {};
  const parts =
    familyName === undefined && proposedFamilyName !== undefined
      ? { ...rest, familyName: proposedFamilyName }
      : rest;
  return Object.keys(parts).length === 0 ? [] : [parts];
}

/** The `_id` that a draft or a version of a release gets when it is published. */
function publishedId(id: string): string {
  return id.replace(/^(?:drafts|versions\.[^.]+)\./, '');
}
