import { geometryOf } from '@/sanity/lake/images/geometry';
import { parseImageParameters } from '@/sanity/lake/images/image-parameters';
import { outputFormat } from '@/sanity/lake/images/output-format';
import { renderCost } from '@/sanity/lake/images/render-cost';
import { limits } from '@/sanity/lake/limits';

const photograph = { width: 8000, height: 6000, extension: 'jpg' };
const portrait = { width: 1280, height: 1600, extension: 'png' };

function costOf(original: typeof photograph, search: string): number {
  const parameters = parseImageParameters(new URLSearchParams(search));
  const geometry = geometryOf(original, parameters);
  if (geometry === undefined) throw new Error('outside');
  const { bg, flip, blur, sharp, sat, invert } = parameters;
  const looks = { bg, flip, blur, sharp, sat, invert };
  const format = outputFormat(original.extension, geometry.size, parameters, '');
  return renderCost(original, { geometry, format, quality: parameters.q, looks });
}

test.each([
  'q=80',
  'fm=webp',
  'fm=png',
  'fm=avif',
  'fm=pjpg',
  'w=4000&h=4000&fit=crop&crop=entropy',
])('the largest photograph as ?%s can be made', (search) => {
  expect(costOf(photograph, search)).toBeLessThan(limits.images.reckonedMilliseconds);
});

test.each([
  'w=4096&h=4096&fit=crop&crop=entropy&fm=png&blur=2000&sharp=100',
  'sharp=100&sat=-50&blur=100&fm=webp',
])('the largest photograph as ?%s costs too much', (search) => {
  expect(costOf(photograph, search)).toBeGreaterThan(limits.images.reckonedMilliseconds);
});

test.each([128, 256, 400, 640, 960])('a portrait %i wide is quick to make', (width) => {
  const cost = costOf(portrait, `w=${width}&h=${width * 1.25}&fit=crop&fm=webp&q=80`);
  expect(cost).toBeLessThan(limits.images.quickMilliseconds);
});

test.each([
  ['more pixels', 'w=100', 'w=1000'],
  ['a blur', 'w=1000', 'w=1000&blur=10'],
  ['more blur', 'w=1000&blur=10', 'w=1000&blur=1000'],
  ['a sharper image', 'w=1000', 'w=1000&sharp=1'],
  ['AVIF', 'w=1000&fm=webp', 'w=1000&fm=avif'],
  ['a margin', 'w=1000', 'w=1000&pad=300'],
])('%s costs more', (_name, less, more) => {
  expect(costOf(portrait, more)).toBeGreaterThan(costOf(portrait, less));
});
