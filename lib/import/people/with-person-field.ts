import { z } from 'zod';

import type { PersonDocument, RowReferences } from './person-fields.ts';

const namePartsSchema = z.record(z.string(), z.string());
const idsSchema = z.array(z.string());
const supervisorsSchema: z.ZodType<RowReferences['supervisors']> = z.array(
  z.object({ person: z.string(), role: z.enum(['principal', 'co']) }),
);

/** A member with another value in one of the fields of `rowFields`. */
export function withPersonField(
  person: PersonDocument,
  path: string,
  value: unknown,
): PersonDocument {
  const [field = '', key = ''] = path.split('.');
  switch (field) {
    case 'nameParts':
      return { ...person, ...namePartsSchema.parse(value) };
    case 'institutions':
      return { ...person, institutions: idsSchema.parse(value).map(institutionReference) };
    case 'supervisors':
      return { ...person, supervisors: supervisorsSchema.parse(value).map(supervision) };
    case 'position':
      return { ...person, position: withKeyed(person.position, localised(key, value)) };
    case 'links':
      return { ...person, links: withKeyed(person.links, externalLink(key, value)) };
    default:
      return { ...person, [field]: value };
  }
}

interface Keyed {
  readonly _key: string;
}

/** A list in which an item stands in the place of the one with its key, or behind the others. */
function withKeyed(list: unknown, item: Keyed): unknown[] {
  const items: unknown[] = Array.isArray(list) ? list : [];
  const keyed = z.object({ _key: z.string() });
  const place = items.findIndex((one) => keyed.safeParse(one).data?._key === item._key);
  return place === -1 ? [...items, item] : items.with(place, item);
}

function localised(language: string, value: unknown) {
  return { _key: language, _type: 'internationalizedArrayStringValue', language, value };
}

function externalLink(key: string, url: unknown) {
  const common = { _key: key, _type: 'externalLink', url };
  if (key !== 'openalex') return { ...common, kind: key };
  const label = ['fr', 'en'].map((language) => localised(language, 'OpenAlex'));
  return { ...common, kind: 'other', label };
}

function institutionReference(_ref: string) {
  return { _key: _ref, _type: 'reference', _ref };
}

/** The reference is weak: a supervisor may be a draft, or be unpublished later. */
function supervision({ person, role }: RowReferences['supervisors'][number]) {
  const reference = { _type: 'reference', _ref: person, _weak: true };
  return { _key: person, _type: 'supervision', role, person: reference };
}
