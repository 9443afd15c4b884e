/** Identifies a stored image. Its document id and its file name are made of these parts, which depend on the content. */
export interface ImageKey {
  readonly sha1: string;
  readonly width: number;
  readonly height: number;
  readonly extension: string;
}

export interface FileKey {
  readonly sha1: string;
  readonly extension: string;
}

/** Where the file of an asset is: its folder, and its name. */
export interface AssetFile {
  readonly kind: 'images' | 'files';
  readonly file: string;
}

const imageFilePattern = /^([0-9a-f]{40})-([1-9]\d{0,5})x([1-9]\d{0,5})\.([a-z0-9]{1,10})$/;
const dataFilePattern = /^([0-9a-f]{40})\.([a-z0-9]{1,10})$/;
const assetIdPattern = /^(image|file)-(.{1,80})-([a-z0-9]{1,10})$/;

/** Reads `<sha1>-<w>x<h>.<ext>`; undefined for any other text, so that no path can be smuggled in. */
export function parseImageFile(file: string): ImageKey | undefined {
  const [, sha1, width, height, extension] = imageFilePattern.exec(file) ?? [];
  if (sha1 === undefined || extension === undefined) return undefined;
  return { sha1, width: Number(width), height: Number(height), extension };
}

/** Reads `<sha1>.<ext>`; undefined for any other text. */
export function parseDataFile(file: string): FileKey | undefined {
  const [, sha1, extension] = dataFilePattern.exec(file) ?? [];
  return sha1 === undefined || extension === undefined ? undefined : { sha1, extension };
}

/** The file of an asset, by the `_id` of its document; undefined for any other id. */
export function assetFileOf(id: string): AssetFile | undefined {
  const [, kind, name, extension] = assetIdPattern.exec(id) ?? [];
  const file = `${name}.${extension}`;
  if (kind === 'image' && parseImageFile(file) !== undefined) return { kind: 'images', file };
  if (kind === 'file' && parseDataFile(file) !== undefined) return { kind: 'files', file };
  return undefined;
}

export function imageFile({ sha1, width, height, extension }: ImageKey): string {
  return `${sha1}-${width}x${height}.${extension}`;
}

export function imageAssetId({ sha1, width, height, extension }: ImageKey): string {
  return `image-${sha1}-${width}x${height}-${extension}`;
}

export function dataFile({ sha1, extension }: FileKey): string {
  return `${sha1}.${extension}`;
}

export function fileAssetId({ sha1, extension }: FileKey): string {
  return `file-${sha1}-${extension}`;
}
