/** The accepted formats: bitmaps that every browser shows and that cannot hold scripts. */
export type ImageKind = 'jpeg' | 'png' | 'webp' | 'avif' | 'gif';

export interface ImageFormat {
  readonly extension: string;
  readonly mimeType: string;
}

export const imageFormats: Readonly<Record<ImageKind, ImageFormat>> = {
  jpeg: { extension: 'jpg', mimeType: 'image/jpeg' },
  png: { extension: 'png', mimeType: 'image/png' },
  webp: { extension: 'webp', mimeType: 'image/webp' },
  avif: { extension: 'avif', mimeType: 'image/avif' },
  gif: { extension: 'gif', mimeType: 'image/gif' },
};

/**
 * Recognises an image by its first bytes: its name and its announced type cannot be trusted, and
 * nothing else may reach a decoder.
 */
export function imageKindOf(head: Uint8Array): ImageKind | undefined {
  const text = Buffer.from(head).toString('latin1');
  if (text.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (text.startsWith('GIF87a') || text.startsWith('GIF89a')) return 'gif';
  if (text.startsWith('RIFF') && text.startsWith('WEBP', 8)) return 'webp';
  if (text.startsWith('ftyp', 4) && /^(?:avif|avis|mif1|msf1|miaf)/.test(text.slice(8)))
    return 'avif';
  return undefined;
}

/** Why an upload was refused, for the person who chose the file. */
export function refusalOf(head: Uint8Array): string {
  const text = Buffer.from(head).toString('latin1').trimStart();
  const accepted = 'Send a JPEG, PNG, WebP, AVIF or GIF.';
  if (/^(?:\xef\xbb\xbf)?(?:<\?xml|<svg|<!--|<!doctype svg)/i.test(text)) {
    return `SVG is not taken, because it can hold scripts: export it as a bitmap. ${accepted}`;
  }
  if (/^.{4}ftyp(?:heic|heix|hevc|heim)/s.test(text)) {
    return `HEIC is not shown by browsers: export it as JPEG. ${accepted}`;
  }
  return `This file is not an image of a kind that is taken. ${accepted}`;
}
