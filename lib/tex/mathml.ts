import katex from 'katex';

/**
 * Commands that define others. With them a formula of one line can grow to megabytes, which no option
 * of KaTeX bounds (`maxExpand` counts expansions, not what comes of them). No abstract needs one.
 */
const definition =
  /\\(?:[gex]?def|let|futurelet|global|long|newcommand|renewcommand|providecommand|newenvironment)(?![a-zA-Z])/;

/** Characters of markup; a formula of 1,000 characters makes some 30,000. */
const maxMarkupLength = 60_000;

/**
 * A TeX formula as MathML, which browsers draw and screen readers speak without any style sheet,
 * font or script.
 *
 * The author of the formula is not trusted: `trust: false` refuses `\href`, `\url`,
 * `\includegraphics` and `\html…`, and the size of the result is bounded.
 *
 * @param source TeX without its dollars
 * @returns markup made by KaTeX from escaped text, or `undefined` when it is not valid TeX
 */
export function mathmlOf(source: string): string | undefined {
  if (definition.test(source)) return undefined;
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
    const drawn = markup.replace(/<annotation [^>]*>[^<]*<\/annotation>/g, '');
    return drawn.length > maxMarkupLength ? undefined : drawn;
  } catch {
    return undefined;
  }
}
