import fc from 'fast-check';
import { geometryOf, outputSize } from '@/sanity/lake/images/geometry';
import { parseImageParameters } from '@/sanity/lake/images/image-parameters';

const portrait = { width: 600, height: 800 };
const geometry = (search: string, original = portrait) =>
  geometryOf(original, parseImageParameters(new URLSearchParams(search)));

const whole = { left: 0, top: 0, width: 600, height: 800 };

test.each([
  ['nothing', '', whole, [600, 800]],
  ['a width', 'w=300', whole, [300, 400]],
  ['a width beyond the original', 'w=1200', whole, [600, 800]],
  ['a width at double density', 'w=200&dpr=2', whole, [400, 533]],
  ['a box, clip', 'w=300&h=300', whole, [225, 300]],
  ['a box, max, beyond the original', 'w=2000&h=2000&fit=max', whole, [600, 800]],
  ['a box, scale', 'w=300&h=300&fit=scale', whole, [300, 300]],
  ['a square crop', 'w=300&h=300&fit=crop', { ...whole, top: 100, height: 600 }, [300, 300]],
  ['a crop at the top', 'w=300&h=300&fit=crop&crop=top', { ...whole, height: 600 }, [300, 300]],
  [
    'a crop at the bottom',
    'w=300&h=300&fit=crop&crop=bottom',
    { ...whole, top: 200, height: 600 },
    [300, 300],
  ],
  [
    'a crop around a focal point',
    'w=300&h=300&fit=crop&crop=focalpoint&fp-x=0.5&fp-y=0.4',
    { ...whole, top: 20, height: 600 },
    [300, 300],
  ],
  [
    'a focal point near the edge stays inside',
    'w=300&h=300&fit=crop&fp-y=1',
    { ...whole, top: 200, height: 600 },
    [300, 300],
  ],
  [
    'a crop larger than the original',
    'w=900&h=900&fit=crop',
    { ...whole, top: 100, height: 600 },
    [600, 600],
  ],
  ['a scale larger than the original', 'w=1200&h=400&fit=scale', whole, [600, 200]],
  [
    'an entropy crop larger than the original',
    'w=800&h=800&fit=crop&crop=entropy',
    whole,
    [600, 600],
  ],
  [
    'a crop of a part, beyond the part and within the original',
    'rect=0,0,100,100&w=500&h=500&fit=crop',
    { left: 0, top: 0, width: 100, height: 100 },
    [500, 500],
  ],
  ['a box, turned', 'w=300&h=300&or=90', whole, [225, 300]],
  [
    'a crop, turned',
    'w=400&h=200&fit=crop&or=270',
    { ...whole, left: 100, width: 400 },
    [200, 400],
  ],
  ['min never enlarges', 'w=900&h=900&fit=min', { ...whole, top: 100, height: 600 }, [600, 600]],
  ['a rectangle', 'rect=10,20,100,50', { left: 10, top: 20, width: 100, height: 50 }, [100, 50]],
  [
    'a rectangle over the edge',
    'rect=550,0,100,100',
    { left: 550, top: 0, width: 50, height: 100 },
    [50, 100],
  ],
])('%s', (_name, search, region, [width, height]) => {
  expect(geometry(search)).toMatchObject({ region, size: { width, height } });
});

test('fill puts the whole image on a canvas of the asked size', () => {
  expect(geometry('w=400&h=400&fit=fill')).toMatchObject({
    size: { width: 300, height: 400 },
    canvas: { width: 400, height: 400 },
  });
  expect(geometry('w=1600&h=1600&fit=fill')).toMatchObject({
    size: { width: 600, height: 800 },
    canvas: { width: 800, height: 800 },
  });
  expect(geometry('w=1600&h=1600&fit=fillmax')).toMatchObject({
    size: { width: 600, height: 800 },
    canvas: { width: 1600, height: 1600 },
  });
});

test('a rectangle outside the image has no geometry', () => {
  expect(geometry('rect=600,0,10,10')).toBeUndefined();
});

test('what comes out is turned, and padded on every side', () => {
  const size = (search: string) => {
    const result = geometry(search);
    return result && outputSize(result);
  };
  expect(size('w=300')).toEqual({ width: 300, height: 400 });
  expect(size('w=300&or=180')).toEqual({ width: 300, height: 400 });
  expect(size('w=300&or=90')).toEqual({ width: 300, height: 225 });
  expect(size('w=300&pad=10')).toEqual({ width: 320, height: 420 });
  expect(size('w=400&h=300&fit=fillmax&or=90&pad=1')).toEqual({ width: 402, height: 302 });
});

test('an image of many pixels shrinks to what can be made, in proportion', () => {
  const giant = { width: 10_000, height: 5_000 };
  expect(geometry('q=80', giant)?.size).toEqual({ width: 5792, height: 2896 });
  expect(geometry('w=8192&h=8192&fit=fillmax')?.canvas).toEqual({ width: 4096, height: 4096 });
});

test('whatever is asked, the region lies in the original, and what is made is no larger than that and its bounds', () => {
  const side = fc.option(fc.integer({ min: 1, max: 10_000 }), { nil: undefined });
  const pixels = fc.integer({ min: 1, max: 30_000 });
  fc.assert(
    fc.property(
      fc.record({ width: pixels, height: pixels }),
      fc.record({
        w: side,
        h: side,
        dpr: fc.constantFrom('0.1', '1', '2', '5'),
        fit: fc.constantFrom('clip', 'crop', 'fill', 'fillmax', 'max', 'scale', 'min'),
        crop: fc.constantFrom('center', 'top', 'left', 'focalpoint', 'entropy'),
        fpX: fc.constantFrom('0', '0.3', '1'),
        or: fc.constantFrom('0', '90', '180', '270'),
        rect: fc.option(fc.tuple(pixels, pixels, pixels, pixels), { nil: undefined }),
      }),
      (original, { w, h, rect, fpX, ...named }) => {
        const search = new URLSearchParams({ ...named, 'fp-x': fpX });
        if (w !== undefined) search.set('w', String(w));
        if (h !== undefined) search.set('h', String(h));
        if (rect !== undefined) search.set('rect', rect.join(','));
        const result = geometryOf(original, parseImageParameters(search));
        if (result === undefined) return;
        const { region, size, canvas } = result;
        expect(region.left).toBeGreaterThanOrEqual(0);
        expect(region.top).toBeGreaterThanOrEqual(0);
        expect(region.left + region.width).toBeLessThanOrEqual(original.width);
        expect(region.top + region.height).toBeLessThanOrEqual(original.height);
        for (const length of [size.width, size.height, region.width, region.height]) {
          expect(Number.isInteger(length) && length >= 1).toBe(true);
        }
        expect(size.width).toBeLessThanOrEqual(original.width);
        expect(size.height).toBeLessThanOrEqual(original.height);
        const made = canvas ?? size;
        expect(Math.max(made.width, made.height)).toBeLessThanOrEqual(8192);
        expect(made.width * made.height).toBeLessThanOrEqual(4096 * 4096);
        if (canvas === undefined) return;
        expect(size.width).toBeLessThanOrEqual(canvas.width);
        expect(size.height).toBeLessThanOrEqual(canvas.height);
      },
    ),
  );
});
