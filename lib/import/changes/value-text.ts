import { z } from 'zod';

const authorship = z.looseObject({
  _key: z.unknown().optional(),
  _type: z.unknown().optional(),
  person: z.looseObject({ _ref: z.string() }).nullish(),
});

/**
 * The value of a field as a text that is equal for equal values. Of an author it has everything but the `_key` and
 * whether the person is published yet.
 */
export function valueText(path: string, value: unknown): string {
  const authors = path === 'authors' ? z.array(authorship).safeParse(value).data : undefined;
  return JSON.stringify(authors?.map(authorText) ?? value);
}

function authorText({ _key, _type, person, ...said }: z.output<typeof authorship>) {
  const filled = Object.entries(said).filter(
    ([, value]) => value !== undefined && value !== null && value !== false && value !== '',
  );
  return [person?._ref ?? '', ...filled.toSorted(([a], [b]) => (a < b ? -1 : 1))];
}
