import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Store } from '../store/store.ts';
import type { DocumentInput } from '../store/types.ts';
import { assetAddress, type AssetHome } from './asset-address.ts';
import { assetFolders } from './asset-folders.ts';
import { assetFileOf } from './asset-id.ts';

/**
 * Gives the stored assets the addresses that they have at this home: the lake may listen on another port than when they
 * were uploaded. An asset whose file is not here keeps the address that its document came with.
 *
 * Stored addresses are changed, instead of every answer, so that queries can compare them and webhooks tell them.
 */
export function readdressAssets(
  store: Pick<Store, 'rewrite'>,
  home: AssetHome & { readonly directory: string },
): void {
  const folders = assetFolders(home.directory);
  const readdress = <Document extends DocumentInput>(document: Document): Document => {
    const asset = document._id === undefined ? undefined : assetFileOf(document._id);
    if (asset === undefined || !existsSync(join(folders[asset.kind], asset.file))) return document;
    return { ...document, ...assetAddress(asset, home) };
  };
  for (const [idPrefix, kind] of [
    ['image-', 'images'],
    ['file-', 'files'],
  ] as const) {
    const { url } = assetAddress({ kind, file: '' }, home);
    const unless = `"url":${JSON.stringify(url).slice(0, -1)}`;
    store.rewrite({ idPrefix, unless, change: readdress });
  }
}
