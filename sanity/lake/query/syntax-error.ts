import { GroqSyntaxError, parse, type ParseOptions } from 'groq-js';

import { queryParseError, type LakeError } from '../errors.ts';

function positionOfError(query: string, options: ParseOptions): number | undefined {
  try {
    parse(query, options);
    return undefined;
  } catch (error) {
    return error instanceof GroqSyntaxError ? error.position : undefined;
  }
}

/**
 * Does the query end where an expression should begin? groq-js says so outside of brackets only. Inside of them it goes back
 * to the last thing that it could read, and has one message for all that is missing: then an expression is what is missing
 * when the parser gets further with one.
 */
function lacksExpressionAtEnd(
  query: string,
  { message, position }: GroqSyntaxError,
  options: ParseOptions,
): boolean {
  if (message.endsWith(': Expected expression')) return position === query.length;
  if (!message.endsWith(': Unexpected end of query') || position !== query.length - 1) return false;
  return positionOfError(`${query}@`, options) !== position;
}

/** The answer to a query that groq-js cannot read: 400 with the position. A query that stops too soon is told as hosted. */
export function answerToSyntaxError(
  query: string,
  error: GroqSyntaxError,
  options: ParseOptions,
): LakeError {
  const { length } = query;
  if (lacksExpressionAtEnd(query, error, options)) {
    const description = 'unexpected end-of-file, expected expression';
    return queryParseError(query, description, length, length);
  }
  return queryParseError(query, error.message, error.position, error.position);
}
