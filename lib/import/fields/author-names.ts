import { plainLine } from '../text/markup-text.ts';

/** Whether a name says that there are more authors. */
export function isMore(name: string): boolean {
  return /^(?:\(?:etal\)?|\(?(?:et\.? ?al\.?|and others|others|u\. ?a\.|more authors)\)?|\.{3}|…)$/i.test(
    name,
  );
}

/** An e-mail or web address, or a postal one: an institution or a number of a street between two commas. */
export function isAddress(name: string): boolean {
  if (/^\S+@\S+\.\S+$|@\w+\.\w|^(?:https?:\/\/|www\.)/i.test(name)) return true;
  const isLong = (name.match(/,/g)?.length ?? 0) >= 2;
  return (
    isLong &&
    /\b(?:department|dept|faculty|school|institut|universi|hospital|division|laborator|college|street|avenue)|\b\d{4,}\b/i.test(
      name,
    )
  );
}

const eastAsian = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々]+$/u;
const katakana = /^[\p{Script=Katakana}ー]+$/u;

/** Names in Han, Kana or Hangul have the family name first, but for foreign ones in Katakana. */
export function shownName(given: string, family: string, suffix: string): string {
  const isFamilyFirst =
    eastAsian.test(given) && eastAsian.test(family) && !katakana.test(given + family);
  return (isFamilyFirst ? [family, given] : [given, family, suffix])
    .filter((one) => one !== '')
    .join(' ');
}

/** A part with a letter in it; "*" and "." are none. */
export function part(text: string | null | undefined): string {
  const name = namePart(text);
  return /\p{L}/u.test(name) ? name : '';
}

/** Without the signs and numbers of footnotes behind it: "Ada Lovelace*", "Ada Lovelace (15649)". */
export function namePart(text: string | null | undefined): string {
  const name = plainLine((text ?? '').slice(0, 5_000));
  return name
    .replace(/(?<=[\p{L}\p{M}.])(?:[*†‡§¶]{1,9}|\s?\(\d{1,9}\))$/u, '')
    .replace(/[\s,;]+$/, '');
}
