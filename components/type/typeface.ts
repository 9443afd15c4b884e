import localFont from 'next/font/local';

/**
 * Newsreader (Production Type, SIL Open Font License), from its npm package. One weight carries
 * names, titles and text, so that a page loads a single file of 22 kB, which its head preloads. Next
 * derives a fallback with the same metrics, so that nothing shifts when the file arrives.
 */
const roman = localFont({
  src: '../../node_modules/@fontsource/newsreader/files/newsreader-latin-400-normal.woff2',
  weight: '400',
  style: 'normal',
  display: 'swap',
  preload: true,
  variable: '--newsreader',
  adjustFontFallback: 'Times New Roman',
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+0304, U+0308, U+0329, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD',
    },
  ],
});

/** Letters such as ş and ğ: loaded only by a page that has them in a name or a title. */
const romanExtended = localFont({
  src: '../../node_modules/@fontsource/newsreader/files/newsreader-latin-ext-400-normal.woff2',
  weight: '400',
  style: 'normal',
  display: 'swap',
  preload: false,
  variable: '--newsreader-extended',
  adjustFontFallback: false,
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+1D00-1DBF, U+1E00-1E9F, U+1EF2-1EFF, U+2020, U+20A0-20AB, U+20AD-20C0, U+2C60-2C7F, U+A720-A7FF',
    },
  ],
});

/** Emphasis in a biography: loaded only where there is some. */
const italic = localFont({
  src: '../../node_modules/@fontsource/newsreader/files/newsreader-latin-400-italic.woff2',
  weight: '400',
  style: 'italic',
  display: 'swap',
  preload: false,
  variable: '--newsreader-italic',
  adjustFontFallback: false,
});

/**
 * Operators, relations, and raised and lowered digits in titles and texts, which Newsreader lacks and a bare system
 * shows as gaps: 38 glyphs of STIX Two Math 5.3 (SIL Open Font License, beside this file), made with fontTools:
 * `pyftsubset --unicodes=… --drop-tables+=MATH,GSUB,GPOS,GDEF,name --no-hinting --flavor=woff2`, with
 * the range below. 3 kB, loaded only by a page that has one of them outside of formulas. Those are
 * left to the mathematical font of the system: with ours, italic letters too, a profile would weigh more than it may.
 */
const symbols = localFont({
  src: './stix-symbols.woff2',
  weight: '400',
  style: 'normal',
  display: 'swap',
  preload: false,
  variable: '--symbols',
  adjustFontFallback: false,
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+2016, U+207A-207B, U+207F-2083, U+2113, U+211D, U+2192, U+2202, U+2207-2208, U+220F, U+2211, U+2218, U+221A, U+221D-221E, U+2229-222B, U+223C, U+2248, U+2260, U+2264-2265, U+226A-226B, U+2282, U+2286, U+2295, U+2297, U+22A4, U+22C5, U+27E8-27E9',
    },
  ],
});

/** Class names for the root element, which define the CSS variables of the typeface. */
export const typeface = `${roman.variable} ${romanExtended.variable} ${symbols.variable} ${italic.variable}`;
