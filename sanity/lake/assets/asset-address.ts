import type { AssetFile } from './asset-id.ts';

/**
 * The origin of asset addresses: the host name without the project, and without the label that a
 * browser may add to get more connections (`portrait.s2.localhost` → `localhost`).
 */
export function assetOrigin(origin: string, projectId: string): string {
  const url = new URL(origin);
  if (!url.hostname.startsWith(`${projectId}.`)) return url.origin;
  url.hostname = url.hostname.slice(projectId.length + 1).replace(/^s\d+\./, '');
  return url.origin;
}

/** Whose asset it is, and by which origin the lake is reached. */
export interface AssetHome {
  readonly origin: string;
  readonly projectId: string;
  readonly dataset: string;
}

/** The fields of an asset's document that say where it is. */
export interface AssetAddress {
  /** Without the origin and a leading slash. */
  readonly path: string;
  readonly url: string;
}

export function assetAddress(
  { kind, file }: AssetFile,
  { origin, projectId, dataset }: AssetHome,
): AssetAddress {
  const path = `${kind}/${projectId}/${dataset}/${file}`;
  return { path, url: `${origin}/${path}` };
}
