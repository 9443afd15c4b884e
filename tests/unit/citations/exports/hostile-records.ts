import type { WorkRecord } from '@/lib/citations/work-record';
import { versionKinds, workKinds } from '@/lib/domain/vocabulary';

import { recordOf } from './records';

type Fields = Readonly<Record<string, unknown>>;

const author = (name: string, parts: Fields = {}) => ({ printedName: name, ...parts });
const given = (givenName: string, familyName: string, others: Fields = {}) =>
  author(`${givenName} ${familyName}`, { givenName, familyName, ...others });
const organization = (name: string) => ({
  person: { _id: 'coauthor-a', _type: 'coauthor', name, isOrganization: true },
});
const ann = given('Ann', 'Author');
const published = (fields: Fields): Fields => ({
  versions: [
    { _key: 'a', kind: 'journal', venue: 'Journal of Tests', date: '2024-03-05', ...fields },
  ],
});
const english = (value: string) => [{ language: 'en', value }];
const topics = (...names: string[]) => ({ topics: names.map((name) => ({ name: english(name) })) });

/** What titles hold in the wild, or what would end a value, a line or an entry. */
const texts: Readonly<Record<string, string>> = {
  braces: 'On {sets} and {multi{sets}}',
  'an open brace': 'On { and its past',
  'a closing brace': 'On } and its future',
  'braces that are turned around': '}{',
  'a dollar': 'It costs $5',
  'two dollars': 'From $5 to $10 per hour',
  'an escaped dollar': 'It costs \\$5 today',
  'a percent sign': '90% of everything',
  'an ampersand': 'R&D & more',
  'a number sign': 'C# and F#',
  'an underscore': 'snake_case_names',
  'a circumflex': 'x^2 without dollars',
  'a tilde': 'about ~5 and a~b',
  'a backslash at the end': 'ends with \\',
  'two backslashes at the end': 'ends with \\\\',
  'a command of TeX': 'see \\input{/etc/passwd} and \\end{document}',
  'quotation marks': 'a "quoted" word',
  'quotation marks of TeX': "``quoted'' and ,,low'' and ?`what",
  'two and three hyphens': 'C-- is a language --- or not',
  'an element': 'in <i>E. coli</i> and H<sub>2</sub>O',
  'an open element': 'if a <b and c> d',
  'a span': 'x <span class="nocase">y</span> z',
  'an entity': 'AT&amp;T &lt;i&gt; &#38;',
  'a script': '<script>alert(1)</script>',
  'accented letters': 'Éléments de théorie à l’été',
  'sharp s': 'Straße und STRASSE',
  'Turkish letters': 'ışık İstanbul',
  'combining marks': 'e\u0301te\u0301 and n\u0303',
  Cyrillic: 'Глубокое обучение',
  Chinese: '深度学习的数学基础',
  Arabic: 'التعلم العميق',
  Hebrew: 'למידה עמוקה (חלק א)',
  emoji: 'Fun 🎉 with 👩‍💻 and 🇨🇦',
  'zero-width characters': 'zero\u200bwidth\u200d\u2060\u00ad',
  'control characters': 'bell\u0007 null\u0000 escape\u001b[31m',
  'private-use characters': 'a\ue000b\uf8ff \u{f0000}\u{f0001} c',
  'half a surrogate pair': 'half \ud83d of it',
  'line breaks': 'first\nsecond\r\nthird\u2028fourth\u0085fifth',
  'a line that begins like a tag of RIS': 'first\nTY  - JOUR\nER  - \nTI  - other',
  'a tag of RIS': 'TY  - JOUR',
  'the end of an entry': 'x},\n}\n@article{other, title={y',
  'an at sign': 'mail a@b.org @comment{x}',
  'a concatenation': '" # jan # "',
  '2,000 characters': 'long words '.repeat(182).slice(0, 2000).trim(),
  'one word of 2,000 characters': 'x'.repeat(2000),
  'a colon at the end': 'Introduction:',
  'punctuation at the end': 'Is it so?!',
  'raised letters and digits': 'CO², n⁻¹, 1ᵉʳ, Xⁿ™',
  'a vertical line': 'P(a|b) < 1 > 0',
  'a comma and an equals sign': 'a, b = c and and',
  'capitals within words': 'eBook and LaTeX and mRNA and ICML',
  'a name of a property': '__proto__ constructor',
  markdown: '*a* _b_ `c` [d](e)',
  'full-width signs': '１００％ ｛a｝ ＄',
};

/** Titles with formulas; readers show a formula in a way of their own. */
export const formulas: Readonly<Record<string, { readonly title: string; readonly raw: string }>> =
  {
    'a formula': { title: 'Sorting in $O(n^2)$ time', raw: '$O(n^2)$' },
    'a formula of capitals': { title: 'The space $X_{AB}$: a study', raw: '$X_{AB}$' },
    'a formula with commands': {
      title: 'On $\\mathbb{R}^n$ and $\\Sigma_X$',
      raw: '$\\mathbb{R}^n$',
    },
    'a formula at the start': { title: '$L^p$ spaces', raw: '$L^p$' },
    'a formula with a percent sign': { title: 'at $5\\%$ of it', raw: '$5\\%$' },
    'a formula with an open brace': { title: 'if $\\left\\{ x \\right.$ is', raw: '$\\left\\' },
    'a formula with an element': { title: 'where $a<b>c$ holds', raw: '$a<b>c$' },
  };

const ranges = ['7', '1314–1342', 'S1-S9', 'e123', 'A-12', '1–3, 5–7', 'xii--xv', '12 − 14', '1+'];
const dois = {
  'angle brackets, parentheses and semicolons':
    '10.1002/(SICI)1096-8644(199601)99:1<1::AID-AJPA1>3.0.CO;2-1',
  'an underscore and signs of TeX': '10.1007/978-3-031_16&a#b$c~d^e',
  'a percent sign': '10.1000/a%2Fb%',
  'balanced braces': '10.1000/a{b}c',
};

const names: Readonly<Record<string, readonly Fields[]>> = {
  'a particle': [given('Ludwig', 'Berg', { nameParticle: 'van der' })],
  'a Spanish particle': [given('Juan', 'Cruz', { nameParticle: 'de la' })],
  'a particle and a suffix': [
    given('Ludwig', 'Berg', { nameParticle: 'van der', nameSuffix: 'Jr.' }),
  ],
  'an elided particle': [given('Jean', 'Alembert', { nameParticle: 'd’' })],
  'a particle with a hyphen': [given('Musa', 'Khwarizmi', { nameParticle: 'al-' })],
  'a particle with a capital': [given('Jan', 'Berg', { nameParticle: 'Van' })],
  'a comma in a family name': [given('Ann', 'Smith, Ph.D.'), ann],
  'a comma in an institution': [organization('Mila, Montréal'), ann],
  'a suffix': [given('Martin', 'King', { nameSuffix: 'III' })],
  'a suffix without a given name': [author('King', { familyName: 'King', nameSuffix: 'Jr.' }), ann],
  'a family name in small letters': [given('Gloria', 'hooks')],
  'small letters within a family name': [given('Ana', 'Ruiz de la Prada')],
  'a hyphen': [given('Jean-Paul', 'Smith-Jones')],
  'small letters after a hyphen': [given('Omar', 'Abd-al-Rahman')],
  '"and" within a family name': [given('Tom', 'Rock and Roll'), ann],
  '"and" as a given name': [given('And', 'Or'), ann],
  'a single name': [author('Plato', { familyName: 'Plato' })],
  'a name without parts': [author('Maria Teresa López'), ann],
  'an institution': [organization('Mila'), ann],
  'an institution of several words': [organization('Université de Montréal')],
  'a consortium with "and"': [organization('The ATLAS and CMS Collaborations'), ann],
  'Turkish names': [given('Gül Sena', 'Altıntaş'), given('İbrahim', 'Işık')],
  'Cyrillic names': [given('Андрей', 'Колмогоров')],
  'Chinese names': [given('伟', '王'), given('小明', '李')],
  'Arabic and Hebrew names': [given('محمد', 'الخوارزمي'), given('דוד', 'לוי')],
  'combining marks in a name': [given('Jose\u0301', 'Nun\u0303ez')],
  initials: [given('J. R. R.', 'Tolkien')],
  'an apostrophe': [given('Sinéad', 'O’Brien'), given('Sinéad', "O'Brien")],
  'signs of TeX in a name': [given('A$', 'B_{c}%#&~^\\')],
  'an element in a name': [given('<i>Ann</i>', 'Au<b>thor')],
  'an equals sign in a name': [given('a=b', 'family=X')],
  'no author': [],
  '200 authors': Array.from({ length: 200 }, (_, n) => given(`Given${n}`, `Family${n}`)),
  '3,000 authors': Array.from({ length: 3000 }, (_, n) => given(`Given${n}`, `Family${n}`)),
};

const versions: Readonly<Record<string, Fields>> = {
  'a year only': published({ date: '2024' }),
  'a month only': published({ date: '2024-01' }),
  'the last day of a year': published({ date: '2024-12-31' }),
  'no date': published({ date: undefined }),
  'no version': { versions: [] },
  'no venue': published({ venue: undefined }),
  'a venue with an ampersand': published({ venue: 'Science & Engineering, 100%' }),
  'a venue with an element and dollars': published({ venue: 'Acta <i>$x$</i> {Y}' }),
  'a venue with "and"': published({ venue: 'Proceedings and Papers and More' }),
  'a volume and an issue': published({ volume: '12', issue: '3' }),
  'an issue with a name': published({ volume: 'XII', issue: 'Spring' }),
  'an issue with signs': published({ volume: 'A_1', issue: '3 & 4' }),
  'an address with signs': published({
    url: 'https://example.org/a%20b_c~d?e=1&f=%7B#g$h^i',
  }),
  'an address with braces': published({ url: 'https://example.org/a{b}?c={' }),
  'an address with a backslash at the end': published({ url: 'https://example.org/?a=\\' }),
  'an old identifier of arXiv': {
    versions: [{ _key: 'a', kind: 'preprint', date: '2003-09', arxivId: 'math/0309136' }],
  },
  'only the DOI of arXiv': {
    versions: [{ _key: 'a', kind: 'preprint', date: '2024', doi: '10.48550/arXiv.2401.01867' }],
  },
  'keywords with commas': topics('Optimization, convex', 'Graphs'),
  'keywords with signs': topics('R&D', 'C#', 'snake_case', '50% {x}'),
  'an abstract with TeX': {
    abstract: english(
      'We bound $\\lVert x_i \\rVert_2$ by 5\\$ & \\emph{more}, in 90% {of} cases.',
    ),
  },
  'an abstract of several lines': { abstract: english('One.\n\nTY  - JOUR\n\nTwo.') },
  'no slug': { slug: undefined, _id: '0b4e3a52-7a1c-4b6e-9c1d-0a1b2c3d4e5f' },
};

const ofKind = (kind: (typeof workKinds)[number]): Fields => ({
  type: versionKinds.some((one) => one === kind) ? 'article' : kind,
  ...published({
    kind: versionKinds.find((one) => one === kind) ?? 'other',
    venue: 'The Venue of It',
    venueShort: 'TVI 2024',
  }),
});

/** Works that try to break an export, each by its name. */
export const hostileRecords: readonly (readonly [string, WorkRecord])[] = [
  ...Object.entries(texts).map(
    ([name, text]) =>
      [`a title with ${name}`, { title: text, abstract: english(text), ...published({}) }] as const,
  ),
  ...Object.entries(formulas).map(
    ([name, { title }]) => [`a title with ${name}`, { title, ...published({}) }] as const,
  ),
  ...Object.entries(names).map(
    ([name, authors]) => [`authors: ${name}`, { authors, ...published({}) }] as const,
  ),
  ...Object.entries(versions),
  ...ranges.map((pages) => [`pages ${pages}`, published({ pages })] as const),
  ...Object.entries(dois).map(([name, doi]) => [`a DOI with ${name}`, published({ doi })] as const),
  ...workKinds.map((kind) => [`a work of the kind ${kind}`, ofKind(kind)] as const),
].map(([name, fields], index) => [
  name,
  recordOf({ _id: `publication-${index}`, slug: `work-${index}`, authors: [ann], ...fields }),
]);

/** A title, and everything else that is written, of any text. */
export function recordWith(text: string): WorkRecord {
  return recordOf({
    _id: 'publication-hostile',
    slug: 'hostile',
    title: text,
    abstract: english(text),
    authors: [
      author(text),
      author(text, { givenName: text, familyName: text, nameParticle: text, nameSuffix: text }),
      organization(text),
    ],
    ...topics(text),
    ...published({ venue: text, venueShort: text, volume: text, issue: text, pages: text }),
  });
}
