import { z } from 'zod';

/** A part that was not of the type that the source documents. */
export interface UnreadablePart {
  readonly path: readonly PropertyKey[];
  readonly value: unknown;
}

/** Each round takes out every part that fails; a part within a part can fail in the next. */
const maxRounds = 5;

/**
 * Parses an object of an answer, and takes out what is not of its type, so that one wrong field costs that field only.
 *
 * @param schema whose fields and elements may all be null or missing
 * @param value what `JSON.parse` made of an answer; it is changed
 * @returns the object and what was taken out; undefined when it is no object at all
 */
export function parseLeniently<Shape extends z.ZodType>(
  schema: Shape,
  value: unknown,
):
  { readonly parsed: z.output<Shape>; readonly unreadable: readonly UnreadablePart[] } | undefined {
  const unreadable: UnreadablePart[] = [];
  for (let round = 0; round < maxRounds; round += 1) {
    const result = schema.safeParse(value);
    if (result.success) return { parsed: result.data, unreadable };
    const paths = result.error.issues.map(({ path }) => path);
    if (paths.some((path) => path.length === 0)) return undefined;
    for (const path of paths) unreadable.push(...takenOut(value, path));
  }
  return undefined;
}

/** Puts null in the place of a part. */
function takenOut(root: unknown, path: readonly PropertyKey[]): UnreadablePart[] {
  const key = path.at(-1);
  const holder = path.slice(0, -1).reduce<unknown>(valueAt, root);
  if (key === undefined || typeof holder !== 'object' || holder === null) return [];
  const value = valueAt(holder, key);
  Reflect.set(holder, key, null);
  return [{ path, value }];
}

function valueAt(holder: unknown, key: PropertyKey): unknown {
  return typeof holder === 'object' && holder !== null ? Reflect.get(holder, key) : undefined;
}

/** A text, or nothing. Numbers are texts where a source writes a volume or a year as one. */
export const text = z.union([z.string(), z.number().transform(String)]).nullish();

/** A list in which each element may be missing. */
export function list<Item extends z.ZodType>(item: Item) {
  return z
    .array(item)
    .nullish()
    .transform((items) =>
      (items ?? []).filter((one): one is NonNullable<typeof one> => one != null),
    );
}
