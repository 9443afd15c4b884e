import { readableText } from '@/lib/social-card/readable-text';

test.each([
  ['TeX', 'On $\\ell_2$', 'On ℓ₂'],
  ['an accent of its own', 'e\u0301te\u0301', 'été'],
  ['a narrow space of French', 'Pourquoi\u202f?', 'Pourquoi\u00a0?'],
  ['a hyphen that does not break', 'non\u2011lin\u00e9aire', 'non-linéaire'],
  ['lines and several spaces', ' a\n\tb\u2003 c ', 'a b c'],
  ['signs that nobody sees', 'a\u200bb\u00ad\u202ec\ufe0f', 'abc'],
  ['half a character', 'a\ud800b', 'a\ufffdb'],
  ['mathematical letters', '𝒟-learning', 'D-learning'],
])('%s becomes text that can be drawn', (_, given, text) => {
  expect(readableText(given)).toBe(text);
});
