import { z } from 'zod';

import { memberRoles, statuses, workKinds } from '../domain/vocabulary.ts';
import { maxSearchLength, searchText } from '../pages/parameters.ts';
import type { Problem } from './schemas/problem.ts';
import { problemOf } from './problem.ts';
import { slug } from './schemas/resource.ts';

/** A number as digits, so that each value has one way to be written. */
function counted<S extends z.ZodType>(schema: S) {
  return z.preprocess(
    (text) => (typeof text === 'string' && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : text),
    schema,
  );
}

const paging = {
  page: counted(z.number().int().min(1).max(9999).default(1)).describe(
    'The page of the list, counted from 1.',
  ),
  limit: counted(z.number().int().min(1).max(100).default(50)).describe(
    'How many items a page has, at most 100.',
  ),
};

const words = z
  .string()
  .min(1)
  .max(maxSearchLength)
  .refine((text) => searchText(text) !== undefined, 'Nothing visible')
  .optional();

export const topicsParameters = z.object(paging);

export const worksParameters = z.object({
  q: words.describe(
    'Words of the title, the abstract, the venue or the authors; a DOI, an arXiv identifier.',
  ),
  year: z
    .string()
    .regex(/^[1-9]\d{3}$/)
    .optional()
    .describe('The year of the version to cite, as four digits.'),
  type: z.enum(workKinds).optional().describe('What the work is, or how it was published.'),
  topic: slug.optional().describe('The slug of a topic.'),
  person: slug.optional().describe('The slug of an author, a member or not.'),
  ...paging,
});

export const peopleParameters = z.object({
  q: words.describe('Words of the name, the position or the affiliation.'),
  role: z.enum(memberRoles).optional().describe('What the member does or did at the institute.'),
  institution: slug.optional().describe('The slug of an institution.'),
  topic: slug.optional().describe('The slug of a topic.'),
  status: z
    .enum(statuses)
    .optional()
    .describe('Members of today, or those who have left; both without it.'),
  letter: z
    .string()
    .regex(/^[a-z]$/)
    .optional()
    .describe('The first letter of the name by which people are sorted, small and without accent.'),
  ...paging,
});

/** The schema of the parameters of a list, by name. */
export type ParametersSchema = z.ZodObject<Record<string, z.ZodType>>;

/**
 * The values of the parameters that a list has. Others are ignored.
 *
 * @returns a problem that names each parameter with a value that it cannot have, or with more than one
 */
export function readParameters<S extends z.ZodObject>(
  schema: S,
  given: URLSearchParams,
): { readonly values: z.output<S> } | { readonly problem: Problem } {
  const names = Object.keys(schema.shape);
  const takes = (name: string, issue: string) => {
    const description = z.globalRegistry.get(schema.shape[name])?.description;
    return { parameter: name, detail: [issue, description].filter(Boolean).join('. ') };
  };
  const repeated = names.filter((name) => given.getAll(name).length > 1);
  const parsed = schema.safeParse(
    Object.fromEntries(names.flatMap((name) => (given.has(name) ? [[name, given.get(name)]] : []))),
  );
  const issues = [
    ...repeated.map((name) => [name, 'Given more than once'] as const),
    ...(parsed.error?.issues ?? []).map(({ path, message }) => [String(path[0]), message] as const),
  ];
  const firstOfEach = issues.filter(
    ([name], place) => issues.findIndex(([other]) => other === name) === place,
  );
  const errors = firstOfEach.map(([name, issue]) => takes(name, issue));
  if (parsed.data !== undefined && errors.length === 0) return { values: parsed.data };
  const wrong = errors.map(({ parameter }) => parameter).join(', ');
  const detail = `These parameters have a value that they cannot have: ${wrong}.`;
  return { problem: problemOf(400, detail, errors) };
}
