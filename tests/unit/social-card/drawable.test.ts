import { drawable } from '@/lib/social-card/drawable';
import { type CardFonts, readFonts } from '@/lib/social-card/fonts';

let fonts: CardFonts;
beforeAll(async () => {
  fonts = await readFonts();
});

test.each([
  ['French', 'Œuvre à l’été : « naïve », 1ᵉʳ prix'.replace('ᵉʳ', 'er')],
  ['Turkish', 'Gül Sena Altıntaş'],
  ['Vietnamese', 'Nguyễn Văn Ất'],
  ['Polish', 'Łukasz Żółć'],
  ['mathematics', 'ℓ₂ → ∞, α ≤ ε, x² ∈ ℝ'],
])('the serif has every letter of %s', async (_, text) => {
  expect(await drawable([text], [fonts.serif])).toEqual({ text, fonts: fonts.serif });
});

test.each([
  ['Russian', 'Обучение нейронных сетей'],
  ['Ukrainian', 'Їжак і ґанок'],
  ['Greek', 'Περί βαθιάς μάθησης'],
])('the sans has every letter of %s, which the serif lacks', async (_, text) => {
  expect(await drawable([text], [fonts.serif])).toBeUndefined();
  expect((await drawable([text], [fonts.serif, fonts.sans]))?.fonts).toBe(fonts.sans);
});

test.each([
  ['Chinese', '深度学习 with Latin'],
  ['Japanese', 'ディープラーニング'],
  ['Korean', '딥 러닝'],
  ['Arabic', 'التعلم العميق'],
  ['Hebrew', 'למידה עמוקה'],
  ['Devanagari', 'गहन शिक्षण'],
  ['Thai', 'การเรียนรู้'],
  ['an emoji', 'Learning 😀'],
  ['a flag', '🇨🇦'],
  ['Egyptian', '𓀀'],
  ['a private sign', '\u{10fffd} x'.replace(' x', '')],
])('%s is not drawn, because no font has it', async (_, text) => {
  expect(await drawable([text], [fonts.serif, fonts.sans])).toBeUndefined();
});

test('of several wordings the first that can be drawn whole is taken', async () => {
  const lists = [fonts.serif, fonts.sans];
  expect((await drawable(['深度学习', 'Deep learning', 'Other'], lists))?.text).toBe(
    'Deep learning',
  );
  expect((await drawable(['', '  ', 'Other'], lists))?.text).toBe('Other');
  expect(await drawable([], lists)).toBeUndefined();
});
