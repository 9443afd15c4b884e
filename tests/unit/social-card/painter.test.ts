import sharp, { type Region } from 'sharp';

import { CardPainter } from '@/lib/social-card/painter';
import type { SocialCard } from '@/lib/social-card/social-card';

const painter = new CardPainter();
const card = (change: Partial<SocialCard>): SocialCard => ({
  siteName: 'Portrait',
  section: 'Publications',
  title: ['Deep Networks as Paths'],
  details: [['Gül Sena Altıntaş, Devin Kwok et 3 autres'], ['ICML 2025']],
  ...change,
});

/** The pixels of a part of a picture, as grey from 0 to 255. */
async function greys(picture: Buffer, part: Region): Promise<Buffer> {
  return sharp(picture).extract(part).greyscale().raw().toBuffer();
}

/** Whether there is ink in a part of a picture. */
async function hasInk(picture: Buffer, part: Region): Promise<boolean> {
  return (await greys(picture, part)).some((grey) => grey < 128);
}

const margins: Region[] = [
  { left: 0, top: 0, width: 60, height: 630 },
  { left: 1140, top: 0, width: 60, height: 630 },
  { left: 0, top: 0, width: 1200, height: 40 },
  { left: 0, top: 590, width: 1200, height: 40 },
];

test.each<[string, Partial<SocialCard>]>([
  ['a short title', {}],
  ['a title of 300 characters', { title: ['heavy-tailed noise in regimes '.repeat(10)] }],
  ['a title of 10,000', { title: ['overparameterised '.repeat(560)] }],
  ['a word without end', { title: ['x'.repeat(500)], details: [['y'.repeat(500)]] }],
  ['a long name of the site', { siteName: 'Institut québécois '.repeat(20) }],
  ['a long lead and long details', { lead: ['mot '.repeat(200)], details: [['mot '.repeat(200)]] }],
  ['Russian', { title: ['Обучение'], siteName: 'Институт' }],
  ['nothing that can be drawn', { title: ['深度学习'], details: [['王小明']], siteName: '研究所' }],
])('a picture of %s is 1200 by 630, with nothing in its margins', async (_, change) => {
  const picture = await painter.draw(card(change));
  expect(await sharp(picture).metadata()).toMatchObject({
    format: 'png',
    width: 1200,
    height: 630,
  });
  for (const margin of margins) expect(await hasInk(picture, margin)).toBe(false);
});

test('where no title can be drawn, the section is the title', async () => {
  const untitled = await painter.draw(card({ title: ['深度学习'] }));
  const { section: _, ...rest } = card({ title: ['Publications'] });
  expect(untitled.equals(await painter.draw(rest))).toBe(true);
});

test('a title that cannot be drawn leaves its place to its translation', async () => {
  const translated = await painter.draw(card({ title: ['深度学习', 'Deep learning'] }));
  expect(translated.equals(await painter.draw(card({ title: ['Deep learning'] })))).toBe(true);
});

test('a portrait fills the right of the picture, and the texts are beside it', async () => {
  const portrait = await sharp({
    create: { width: 640, height: 800, channels: 3, background: '#222222' },
  })
    .webp()
    .toBuffer();
  const picture = await painter.draw(
    card({ title: ['x'.repeat(300)] }),
    new Uint8Array(portrait).buffer,
  );
  const right = await greys(picture, { left: 696, top: 0, width: 504, height: 630 });
  expect(right.every((grey) => grey < 50)).toBe(true);
  expect(await hasInk(picture, { left: 650, top: 0, width: 46, height: 630 })).toBe(false);
});
