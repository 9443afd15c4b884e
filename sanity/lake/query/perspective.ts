import { httpError } from '../errors.ts';

/** A resolved perspective: `raw`, or layers (`drafts`, `published`, names of releases), of which the first wins. */
export type Perspective = 'raw' | readonly string[];

/** From this API version on, a query without a perspective sees published documents only. */
const publishedByDefault = '2025-02-19';
const layerPattern = /^[A-Za-z0-9_-]{1,64}$/;
const maxLayers = 32;

/**
 * Reads `perspective`: `raw`, `published`, `drafts` (alias `previewDrafts`), or a comma-joined stack in which the first
 * wins. `published` is always the last layer.
 * @param parameter null when it is missing
 * @param version of the API: `2025-02-19`, `1`, `X`
 * @throws LakeError 400
 */
export function readPerspective(
  parameter: string | null,
  version: string | undefined,
): Perspective {
  if (parameter === null || parameter === '') {
    const isDate = /^\d{4}-\d{2}-\d{2}$/.test(version ?? '');
    const isNew = version === 'X' || (isDate && (version ?? '') >= publishedByDefault);
    return isNew ? ['published'] : 'raw';
  }
  if (parameter === 'raw') return 'raw';
  const layers = parameter.split(',').map((name) => (name === 'previewDrafts' ? 'drafts' : name));
  const wrong = layers.find((name) => name === 'raw' || !layerPattern.test(name));
  if (wrong !== undefined || layers.length > maxLayers) {
    throw httpError(
      400,
      `Unknown perspective "${parameter.slice(0, 200)}": raw, published, drafts, or names of releases joined by commas ("raw" stands alone)`,
    );
  }
  return [...new Set([...layers, 'published'])];
}
