import { limits } from '../limits.ts';
import type { ImageParameters, Rectangle } from './image-parameters.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * How to render an image: cut the region out of the original, scale it to the size, turn it, put it on the canvas, and
 * pad that. Region, size and canvas are those before it is turned.
 */
export interface Geometry {
  readonly region: Rectangle;
  readonly size: Size;
  /** Undefined: no margin. */
  readonly canvas: Size | undefined;
  /** Crop the region to its part with the highest entropy. */
  readonly entropy?: true;
  /** Degrees, clockwise. */
  readonly turn: 90 | 180 | 270 | undefined;
  /** Pixels on every side. */
  readonly padding: number;
}

type Placement = Omit<Geometry, 'turn' | 'padding'>;

type GeometryParameters = Pick<
  ImageParameters,
  'w' | 'h' | 'max-w' | 'max-h' | 'dpr' | 'fit' | 'crop' | 'fp-x' | 'fp-y' | 'rect' | 'or' | 'pad'
>;

/**
 * Computes the geometry for an address. No part of an original is enlarged beyond the original's own size: a larger size
 * that is asked for shrinks in proportion.
 *
 * @returns undefined when `rect` lies outside the original.
 */
export function geometryOf(original: Size, parameters: GeometryParameters): Geometry | undefined {
  const region = regionOf(original, parameters.rect);
  if (region === undefined) return undefined;
  const turn = parameters.or;
  const box = turned(boxOf(parameters), turn);
  const placement = affordable(place({ original, region, box, ...parameters }));
  return { ...placement, turn, padding: parameters.pad };
}

/** The size of the image that comes out. */
export function outputSize({ size, canvas, turn, padding }: Geometry): Size {
  const { width, height } = turned(canvas ?? size, turn);
  return { width: width + 2 * padding, height: height + 2 * padding };
}

/** A size, or a box, as it is after (or before) turning. */
export function turned<Side>(
  { width, height }: { readonly width: Side; readonly height: Side },
  turn: Geometry['turn'],
): { readonly width: Side; readonly height: Side } {
  return turn === 90 || turn === 270 ? { width: height, height: width } : { width, height };
}

/** What a part of an original is placed by. `box` is what `w` and `h` ask for, before the image is turned. */
interface Placing extends GeometryParameters {
  readonly original: Size;
  readonly region: Rectangle;
  readonly box: Box;
}

function place(placing: Placing): Placement {
  const { original, region, box } = placing;
  if (box.width === undefined || box.height === undefined) {
    return { region, size: inside(region, box), canvas: undefined };
  }
  const asked = { width: box.width, height: box.height };
  const target = inside(asked, original);
  switch (placing.fit) {
    case 'scale':
      return { region, size: target, canvas: undefined };
    case 'crop':
      return placing.crop === 'entropy'
        ? { region, size: target, canvas: undefined, entropy: true }
        : { region: cut(placing, target), size: target, canvas: undefined };
    case 'min': {
      const part = cut(placing, asked);
      return { region: part, size: inside(part, asked), canvas: undefined };
    }
    case 'fill': {
      const share = Math.max(1, shareOf(region, asked));
      return { region, size: inside(region, asked), canvas: scaled(asked, 1 / share) };
    }
    case 'fillmax':
      return { region, size: inside(region, asked), canvas: asked };
    case 'clip':
    case 'max':
      return { region, size: inside(region, asked), canvas: undefined };
  }
}

function regionOf(original: Size, rect: Rectangle | undefined): Rectangle | undefined {
  if (rect === undefined) return { left: 0, top: 0, ...original };
  const width = Math.min(rect.width, original.width - rect.left);
  const height = Math.min(rect.height, original.height - rect.top);
  return width > 0 && height > 0 ? { ...rect, width, height } : undefined;
}

interface Box {
  readonly width: number | undefined;
  readonly height: number | undefined;
}

/** The requested sides in device pixels; beyond the limit, both shrink in proportion. */
function boxOf(parameters: GeometryParameters): Box {
  const limited = (side?: number, most?: number) =>
    side === undefined ? most : Math.min(side, most ?? side);
  const width = limited(parameters.w, parameters['max-w']);
  const height = limited(parameters.h, parameters['max-h']);
  const longest = Math.max(width ?? 0, height ?? 0);
  const ratio = longest === 0 ? 1 : Math.min(parameters.dpr ?? 1, limits.images.side / longest);
  const device = (side?: number) => (side === undefined ? undefined : pixels(side * ratio));
  return { width: device(width), height: device(height) };
}

/** Scaled down to fit into the box; never scaled up. */
function inside(size: Size, { width = Infinity, height = Infinity }: Partial<Box>): Size {
  return scaled(size, Math.min(1, shareOf(size, { width, height })));
}

/** Shrunk until neither a side nor the number of pixels exceeds its limit. */
function affordable(placement: Placement): Placement {
  const { size, canvas } = placement;
  const { width, height } = canvas ?? size;
  const { side, pixels: most } = limits.images;
  const share = Math.min(side / Math.max(width, height), Math.sqrt(most / (width * height)));
  if (share >= 1) return placement;
  // Rounded down, so that the product stays within the limit.
  const shrunk = (whole: Size) => ({
    width: Math.max(1, Math.floor(whole.width * share)),
    height: Math.max(1, Math.floor(whole.height * share)),
  });
  return { ...placement, size: shrunk(size), canvas: canvas && shrunk(canvas) };
}

function shareOf(region: Size, bound: Size): number {
  return Math.min(bound.width / region.width, bound.height / region.height);
}

function scaled({ width, height }: Size, share: number): Size {
  return { width: pixels(width * share), height: pixels(height * share) };
}

/** The largest part of the region with the target's aspect ratio, at the position that `crop` names. */
function cut(placing: Placing, target: Size): Rectangle {
  const { region } = placing;
  const share = 1 / Math.max(target.width / region.width, target.height / region.height);
  const width = Math.min(region.width, pixels(target.width * share));
  const height = Math.min(region.height, pixels(target.height * share));
  const focus = focusOf(placing);
  const left = between(focus.x - width / 2, region.left, region.left + region.width - width);
  const top = between(focus.y - height / 2, region.top, region.top + region.height - height);
  return { left, top, width, height };
}

/** The point to centre on. The focal point is a fraction of the original's size. */
function focusOf({ original, region, crop, ...focal }: Placing): { x: number; y: number } {
  const center = { x: region.left + region.width / 2, y: region.top + region.height / 2 };
  const { 'fp-x': x, 'fp-y': y } = focal;
  if ((crop === 'focalpoint' || crop === 'center') && (x !== undefined || y !== undefined)) {
    return {
      x: x === undefined ? center.x : x * original.width,
      y: y === undefined ? center.y : y * original.height,
    };
  }
  if (crop === 'left') return { ...center, x: region.left };
  if (crop === 'right') return { ...center, x: region.left + region.width };
  if (crop === 'top') return { ...center, y: region.top };
  if (crop === 'bottom') return { ...center, y: region.top + region.height };
  return center;
}

function between(value: number, least: number, most: number): number {
  return Math.round(Math.min(Math.max(value, least), most));
}

function pixels(length: number): number {
  return Math.max(1, Math.round(length));
}
