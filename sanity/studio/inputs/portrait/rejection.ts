import { largestPortrait, portraitTypes } from '../../../../lib/domain/portrait-file.ts';

/** Why a file cannot be a portrait. */
export type Rejection = 'type' | 'size' | 'empty';

/**
 * Whether a file can be tried as a portrait. What it really is, the lake looks at; this is what can
 * be said before anything is sent.
 *
 * @param file its type as the browser tells it from the name, and its size in bytes
 */
export function rejectionOf(file: {
  readonly type: string;
  readonly size: number;
}): Rejection | undefined {
  if (!portraitTypes.some((type) => type === file.type.toLowerCase())) return 'type';
  if (file.size === 0) return 'empty';
  return file.size > largestPortrait ? 'size' : undefined;
}
