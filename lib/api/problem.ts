import { STATUS_CODES } from 'node:http';

import type { Problem } from './schemas/problem.ts';

/** The media type of problem details. */
export const problemType = 'application/problem+json';

/** Problem details of a status, for a person to read. */
export function problemOf(
  status: number,
  detail: string,
  errors?: NonNullable<Problem['errors']>,
): Problem {
  return {
    type: 'about:blank',
    title: STATUS_CODES[status] ?? 'Unknown',
    status,
    detail,
    ...(errors && { errors }),
  };
}

export const notFound = (detail: string): Problem => problemOf(404, detail);
