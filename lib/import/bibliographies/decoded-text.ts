import { analyse } from 'chardet';

import { declaredEncoding } from './declared-encoding.ts';

/** A text, and in which encoding its bytes are read. */
export interface DecodedText {
  readonly text: string;
  /** As the Encoding Standard calls it, in small letters. */
  readonly encoding: string;
  /** Whether the bytes or their file say so; otherwise it is a guess, for a person to check. */
  readonly isCertain: boolean;
}

/**
 * The text of a file: by its byte order mark, as UTF-8 if it is valid, by the encoding that its head declares, or
 * else by a guess. Never throws. U+FFFD stands in a certain text only where the file has it.
 */
export function decodedText(bytes: Uint8Array): DecodedText {
  const unicode = markedEncoding(bytes) ?? utf16Without(bytes);
  if (unicode !== undefined) return whole(bytes, unicode, true) ?? broken(bytes, unicode);
  const declared = declaredEncoding(bytes);
  // Escape sequences of ISO-2022-JP are valid UTF-8.
  if (declared === 'iso-2022-jp') return whole(bytes, declared, true) ?? broken(bytes, declared);
  return (
    whole(bytes, 'utf-8', true) ??
    (declared === undefined || declared === 'utf-8' ? undefined : whole(bytes, declared, true)) ??
    mostlyUtf8(bytes) ??
    guessed(bytes)
  );
}

function markedEncoding([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

/** UTF-16 without a mark: every second byte of its ASCII characters is zero. */
function utf16Without(bytes: Uint8Array): string | undefined {
  const head = bytes.subarray(0, 1000);
  const zerosAt = (side: number) => head.filter((byte, at) => byte === 0 && at % 2 === side).length;
  const [even, odd] = [zerosAt(0), zerosAt(1)];
  if (Math.max(even, odd) < head.length / 4 || head.length < 4) return undefined;
  if (odd > even * 10) return 'utf-16le';
  return even > odd * 10 ? 'utf-16be' : undefined;
}

/** The text, unless bytes in it are no characters of the encoding. */
function whole(bytes: Uint8Array, encoding: string, isCertain: boolean): DecodedText | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return { text, encoding, isCertain };
  } catch {
    return undefined;
  }
}

function broken(bytes: Uint8Array, encoding: string): DecodedText {
  return { text: new TextDecoder(encoding).decode(bytes), encoding, isCertain: false };
}

/** UTF-8 with some lines of another file in it, which are read as Windows-1252. */
function mostlyUtf8(bytes: Uint8Array): DecodedText | undefined {
  const { text } = broken(bytes, 'utf-8');
  const damaged = text.match(/\ufffd/g)?.length ?? 0;
  const others = text.match(/[^\0-\x7f\ufffd]/g)?.length ?? 0;
  if (damaged * 4 > others) return undefined;
  const lines = linesOf(bytes).map(
    (line) => whole(line, 'utf-8', false) ?? broken(line, 'windows-1252'),
  );
  return { text: lines.map((line) => line.text).join(''), encoding: 'utf-8', isCertain: false };
}

/** Lines with their line feeds, which are no part of a character in UTF-8. */
function linesOf(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  for (let start = 0; start < bytes.length;) {
    const feed = bytes.indexOf(0x0a, start);
    const end = feed === -1 ? bytes.length : feed + 1;
    lines.push(bytes.subarray(start, end));
    start = end;
  }
  return lines;
}

/** More does not change the guess, and takes long. */
const maxSample = 200_000;

function guessed(bytes: Uint8Array): DecodedText {
  const sample = unusualPart(bytes);
  const guesses = analyse(sample).filter(({ confidence }) => confidence >= leastConfidence);
  for (const { name } of guesses) {
    const text = isEncoding(name) && !/^utf/i.test(name) && whole(bytes, encodingOf(name), false);
    if (text) return text;
  }
  return broken(bytes, 'windows-1252');
}

/** In short texts of few accents, chardet takes what is of Western Europe for anything. */
const leastConfidence = 30;

function unusualPart(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte > 0x7f);
  const start = Math.max(0, first - 1000);
  return bytes.subarray(start, start + maxSample);
}

function isEncoding(label: string): boolean {
  try {
    return encodingOf(label) !== '';
  } catch {
    return false;
  }
}

function encodingOf(label: string): string {
  return new TextDecoder(label).encoding;
}
