import { fittedText } from '@/lib/social-card/fitted-text';
import { readFonts } from '@/lib/social-card/fonts';
import type { Font } from 'satori';

let fonts: Font[];
beforeAll(async () => {
  fonts = (await readFonts()).serif;
});

const block = {
  width: 1056,
  maxHeight: 300,
  sizes: [120, 80, 46],
  style: { lineHeight: 1.04 },
} as const;
const fitted = (text: string) => fittedText({ text, fonts }, block);

test('a short text has the largest size', async () => {
  expect(await fitted('Deep Learning')).toMatchObject({
    text: 'Deep Learning',
    style: { fontSize: 120 },
  });
});

test('a longer one is set smaller and stays whole', async () => {
  const text = 'Neural Network Training Trajectories Are Highly Sensitive to Initial Conditions';
  expect(await fitted(text)).toMatchObject({ text, style: { fontSize: 80 } });
});

test('a word that would be broken is set smaller', async () => {
  const text = 'Electroencephalographically';
  expect(await fitted(text)).toMatchObject({ text, style: { fontSize: 46 } });
});

test('a text too long for the smallest size ends with an ellipsis after a word, within its height', async () => {
  const text = 'overparameterised, regimes '.repeat(22).trim();
  const { text: cut, height, style } = await fitted(text);
  expect(style.fontSize).toBe(46);
  expect(cut).toMatch(/^(?:overparameterised, regimes )+(?:overparameterised…|.*regimes…)$/);
  expect(cut.length).toBeGreaterThan(200);
  expect(height).toBeLessThanOrEqual(300);
});

test('a word without end does not overflow', async () => {
  const { text, height } = await fitted('x'.repeat(600));
  expect(text).toMatch(/^x{200,}…$/);
  expect(height).toBeLessThanOrEqual(300);
});
