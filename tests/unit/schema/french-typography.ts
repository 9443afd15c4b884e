/** Violations of French typography, by the rules of Québec that this project follows, in a text. */
export function objections(text: string): string[] {
  // Inside $…$ is TeX, and an address is an address.
  const prose = text.replaceAll(/\$[^$]*\$/g, 'x').replaceAll(/\bhttps?:\/{2}\S*/g, 'x');
  return rules.flatMap(([rule, pattern]) => (pattern.test(prose) ? [`${rule}: ${text}`] : []));
}

const rules: [string, RegExp][] = [
  ['a straight apostrophe', /'/],
  ['no U+202F before ; ! ?', /[^\u202f][;!?]/],
  ['no U+00A0 before a colon', /(?<!\u00a0|arXiv|doi|mailto):/],
  ['no U+202F after «', /«(?!\u202f)/],
  ['no U+202F before »', /[^\u202f]»/],
  ['three dots', /\.\.\./],
  ['two spaces', /[ \u00a0\u202f]{2}/],
  ['U+22C5 instead of U+00B7', /\u22c5/],
];
