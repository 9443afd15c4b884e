const first = 0xf0000;

/**
 * Hides texts from the libraries of citations, which would read markup in them or change them: each becomes one
 * private-use character, which they hand on as it is.
 */
export class TextMask {
  readonly #hidden: string[] = [];
  readonly #signs = new Map<string, string>();

  /** @returns the character that stands for the text */
  hide(text: string): string {
    const known = this.#signs.get(text);
    if (known !== undefined) return known;
    const sign = String.fromCodePoint(first + this.#hidden.push(text) - 1);
    this.#signs.set(text, sign);
    return sign;
  }

  /** A text with what was hidden in it. */
  restored(text: string): string {
    return text.replaceAll(
      privateUse,
      (sign) => this.#hidden[(sign.codePointAt(0) ?? 0) - first] ?? '',
    );
  }
}

/** The planes that hold nothing but private-use characters. */
const privateUse = /[\u{f0000}-\u{10ffff}]/gu;

/** A text without the characters that a mask uses. */
export function withoutPrivateUse(text: string): string {
  return text.replaceAll(privateUse, '');
}
