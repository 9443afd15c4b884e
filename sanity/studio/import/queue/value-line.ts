import { z } from 'zod';

const authorship = z.looseObject({
  printedName: z.string().optional(),
  person: z.looseObject({ _ref: z.string() }).optional(),
});

/** Longer values are cut: the draft has them whole. */
const mostCharacters = 300;

/** The value of a field as a line that an editor reads. */
export function valueLine(path: string, value: unknown): string {
  if (value === undefined || value === null) return '–';
  const authors = path === 'authors' ? z.array(authorship).safeParse(value).data : undefined;
  const text =
    authors === undefined
      ? typeof value === 'string'
        ? value
        : JSON.stringify(value)
      : String(authors.length);
  return text.length > mostCharacters ? `${text.slice(0, mostCharacters - 1)}…` : text;
}
