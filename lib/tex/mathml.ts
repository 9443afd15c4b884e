import katex from 'katex';

/**
 * A TeX formula as MathML, which browsers draw and screen readers speak without any style sheet,
 * font or script.
 *
 * Whoever writes the formula is not trusted: `trust: false` refuses `\href`, `\url`,
 * `\includegraphics` and `\html…`, and what a formula may grow to is bounded.
 *
 * @param source TeX without its dollars
 * @returns markup made by KaTeX from escaped text, or `undefined` when it is not valid TeX
 */
export function mathmlOf(source: string): string | undefined {
  try {
    const markup = katex.renderToString(source, {
      output: 'mathml',
      displayMode: false,
      throwOnError: true,
      trust: false,
      strict: 'ignore',
      maxSize: 10,
      maxExpand: 200,
    });
    // The source repeated for machines is text that search engines and copies would pick up.
    return markup.replace(/<annotation [^>]*>[^<]*<\/annotation>/g, '');
  } catch {
    return undefined;
  }
}
