import { isNativeError } from 'node:util/types';

/** An error in a log line. */
export interface DescribedError {
  readonly type: string;
  readonly message: string;
  readonly stack?: string;
  readonly code?: string | number;
  readonly statusCode?: number;
  readonly cause?: DescribedError;
}

/**
 * Picks the useful fields of an error. The errors of HTTP clients have others, such as the request
 * with its `Authorization`.
 *
 * @param error anything that was thrown
 */
export function describeError(error: unknown, depth = 0): DescribedError {
  if (!isNativeError(error)) return { type: typeof error, message: String(error) };
  const code = 'code' in error ? error.code : undefined;
  const statusCode = 'statusCode' in error ? error.statusCode : undefined;
  return {
    type: error.name,
    message: error.message,
    ...(error.stack !== undefined && { stack: error.stack }),
    ...((typeof code === 'string' || typeof code === 'number') && { code }),
    ...(typeof statusCode === 'number' && { statusCode }),
    // A cause may refer back to its error.
    ...(error.cause !== undefined && depth < 4 && { cause: describeError(error.cause, depth + 1) }),
  };
}
