import { join } from 'node:path';

/** Where the lake keeps what was uploaded, under its folder. */
export interface AssetFolders {
  readonly images: string;
  readonly files: string;
  /** On the same file system as the others: a finished upload is moved, not copied. */
  readonly incoming: string;
}

export function assetFolders(lakeDirectory: string): AssetFolders {
  const root = join(lakeDirectory, 'assets');
  return {
    images: join(root, 'images'),
    files: join(root, 'files'),
    incoming: join(root, 'incoming'),
  };
}
