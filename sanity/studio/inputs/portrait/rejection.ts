import { maxPortraitBytes, portraitTypes } from '../../../../lib/domain/portrait-file.ts';

/** Why a file cannot be a portrait. */
export type Rejection = 'type' | 'size' | 'empty';

/**
 * Why a file cannot be a portrait, as far as that is known before the upload. The lake looks at the
 * content.
 *
 * @param file its type as the browser infers it from the name, and its size in bytes
 */
export function rejectionOf(file: {
  readonly type: string;
  readonly size: number;
}): Rejection | undefined {
  if (!portraitTypes.some((type) => type === file.type.toLowerCase())) return 'type';
  if (file.size === 0) return 'empty';
  return file.size > maxPortraitBytes ? 'size' : undefined;
}
