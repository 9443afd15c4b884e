import { z } from 'zod';

import { isRecord } from '../../json/is-record.ts';
import { versionFieldNames } from './field-paths.ts';

const keyed = z.looseObject({ _key: z.string() });
const entry = z.looseObject({ language: z.string(), value: z.string() });
const scalars = ['title', 'language', 'type', 'code', 'data'] as const;
/** Localised fields, with the type of their entries as the Studio's plugin stores them. */
const localised = {
  translatedTitle: 'internationalizedArrayStringValue',
  abstract: 'internationalizedArrayTextValue',
} as const;

/** A work as it is stored, draft or published. */
export type WorkDocument = Readonly<Record<string, unknown>>;

/** What a work says in the fields that an import can fill, by the path of the field. Empty fields are not there. */
export function workFields(work: WorkDocument): ReadonlyMap<string, unknown> {
  const { authors } = work;
  const entries: (readonly [string, unknown])[] = [
    ...scalars.map((name) => [name, work[name]] as const),
    ...Object.keys(localised).flatMap((name) =>
      listIn(entry, work[name]).map(
        ({ language, value }) => [`${name}.${language}`, value] as const,
      ),
    ),
    ['authors', Array.isArray(authors) && authors.length > 0 ? authors : undefined],
    ...listIn(keyed, work.versions).flatMap((version) =>
      versionFieldNames.map((name) => [`versions.${version._key}.${name}`, version[name]] as const),
    ),
  ];
  return new Map(entries.filter(([, value]) => !isEmpty(value)));
}

/** A work with another value in one of these fields. A version that is not there is added behind the others. */
export function withField(work: WorkDocument, path: string, value: unknown): WorkDocument {
  const [field = '', ...rest] = path.split('.');
  if (field === 'versions') {
    return withVersionField(work, rest.slice(0, -1).join('.'), { [rest.at(-1) ?? '']: value });
  }
  const language = rest[0];
  if (language === undefined) return { ...work, [path]: value };
  const _type = field === 'abstract' ? localised.abstract : localised.translatedTitle;
  const fresh = { _key: language, _type, language };
  return { ...work, [field]: withItem(work[field], { is: { language }, fresh, set: { value } }) };
}

function withVersionField(work: WorkDocument, key: string, set: object): WorkDocument {
  const fresh = { _key: key, _type: 'version' };
  return { ...work, versions: withItem(work.versions, { is: { _key: key }, fresh, set }) };
}

interface ItemChange {
  /** What tells the item from the others. */
  readonly is: Readonly<Record<string, string>>;
  /** The item, where it is not there yet. */
  readonly fresh: object;
  readonly set: object;
}

/** A list in which one item is changed, or added behind the others, which stay as they are. */
function withItem(list: unknown, { is, fresh, set }: ItemChange): unknown[] {
  const items: unknown[] = Array.isArray(list) ? list : [];
  const place = items.findIndex(
    (item) => isRecord(item) && Object.entries(is).every(([name, value]) => item[name] === value),
  );
  const item = items[place];
  return isRecord(item) ? items.with(place, { ...item, ...set }) : [...items, { ...fresh, ...set }];
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && !value.trim());
}

/** The items of a list that are as they should be. */
function listIn<Item>(schema: z.ZodType<Item>, list: unknown): Item[] {
  const items = z.array(z.unknown()).safeParse(list).data ?? [];
  return items.flatMap((item) => schema.safeParse(item).data ?? []);
}
