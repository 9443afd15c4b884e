import { maxSide, type ImageParameters, type Rectangle } from './image-parameters.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** How to render an image: cut the region out of the original, scale it to the size, put it on the canvas. */
export interface Geometry {
  readonly region: Rectangle;
  readonly size: Size;
  /** Undefined: no margin. */
  readonly canvas: Size | undefined;
  /** Crop the region to its part with the highest entropy. */
  readonly entropy?: true;
}

type GeometryParameters = Pick<
  ImageParameters,
  'w' | 'h' | 'max-w' | 'max-h' | 'dpr' | 'fit' | 'crop' | 'fp-x' | 'fp-y' | 'rect'
>;

/**
 * Computes the geometry for an address. An image is never enlarged, except by the fits that mean an
 * exact size: `crop`, `fill` and `scale`.
 *
 * @returns undefined when `rect` lies outside the original.
 */
export function geometryOf(original: Size, parameters: GeometryParameters): Geometry | undefined {
  const whole = regionOf(original, parameters.rect);
  if (whole === undefined) return undefined;
  const box = boxOf(parameters);
  if (box.width === undefined || box.height === undefined) {
    return { region: whole, size: inside(whole, box), canvas: undefined };
  }
  const target = { width: box.width, height: box.height };
  switch (parameters.fit) {
    case 'scale':
      return { region: whole, size: target, canvas: undefined };
    case 'crop':
      if (parameters.crop === 'entropy') {
        return { region: whole, size: target, canvas: undefined, entropy: true };
      }
      return { region: cut(original, whole, target, parameters), size: target, canvas: undefined };
    case 'min': {
      const region = cut(original, whole, target, parameters);
      return { region, size: inside(region, target), canvas: undefined };
    }
    case 'fill':
      return { region: whole, size: scaled(whole, shareOf(whole, target)), canvas: target };
    case 'fillmax':
      return { region: whole, size: inside(whole, target), canvas: target };
    case 'clip':
    case 'max':
      return { region: whole, size: inside(whole, target), canvas: undefined };
  }
}

function regionOf(original: Size, rect: Rectangle | undefined): Rectangle | undefined {
  if (rect === undefined) return { left: 0, top: 0, ...original };
  const width = Math.min(rect.width, original.width - rect.left);
  const height = Math.min(rect.height, original.height - rect.top);
  return width > 0 && height > 0 ? { ...rect, width, height } : undefined;
}

/** The requested sides in device pixels; beyond the limit, both shrink in proportion. */
function boxOf(parameters: GeometryParameters): {
  width: number | undefined;
  height: number | undefined;
} {
  const limited = (side?: number, most?: number) =>
    side === undefined ? most : Math.min(side, most ?? side);
  const width = limited(parameters.w, parameters['max-w']);
  const height = limited(parameters.h, parameters['max-h']);
  const longest = Math.max(width ?? 0, height ?? 0);
  const ratio = longest === 0 ? 1 : Math.min(parameters.dpr ?? 1, maxSide / longest);
  const device = (side?: number) => (side === undefined ? undefined : pixels(side * ratio));
  return { width: device(width), height: device(height) };
}

/** Scaled down to fit into the box and the limit; never scaled up. */
function inside(
  region: Size,
  box: { width?: number | undefined; height?: number | undefined },
): Size {
  const bound = { width: box.width ?? maxSide, height: box.height ?? maxSide };
  return scaled(region, Math.min(1, shareOf(region, bound)));
}

function shareOf(region: Size, bound: Size): number {
  return Math.min(bound.width / region.width, bound.height / region.height);
}

function scaled({ width, height }: Size, share: number): Size {
  return { width: pixels(width * share), height: pixels(height * share) };
}

/** The largest part of the region with the target's aspect ratio, at the position that `crop` names. */
function cut(
  original: Size,
  region: Rectangle,
  target: Size,
  parameters: GeometryParameters,
): Rectangle {
  const share = 1 / Math.max(target.width / region.width, target.height / region.height);
  const width = Math.min(region.width, pixels(target.width * share));
  const height = Math.min(region.height, pixels(target.height * share));
  const focus = focusOf(original, region, parameters);
  const left = between(focus.x - width / 2, region.left, region.left + region.width - width);
  const top = between(focus.y - height / 2, region.top, region.top + region.height - height);
  return { left, top, width, height };
}

/** The point to centre on. The focal point is a fraction of the original's size. */
function focusOf(
  original: Size,
  region: Rectangle,
  parameters: GeometryParameters,
): { x: number; y: number } {
  const center = { x: region.left + region.width / 2, y: region.top + region.height / 2 };
  const focal = parameters.crop === 'focalpoint' || parameters.crop === 'center';
  if (focal && (parameters['fp-x'] !== undefined || parameters['fp-y'] !== undefined)) {
    const x = parameters['fp-x'] === undefined ? center.x : parameters['fp-x'] * original.width;
    const y = parameters['fp-y'] === undefined ? center.y : parameters['fp-y'] * original.height;
    return { x, y };
  }
  if (parameters.crop === 'left') return { ...center, x: region.left };
  if (parameters.crop === 'right') return { ...center, x: region.left + region.width };
  if (parameters.crop === 'top') return { ...center, y: region.top };
  if (parameters.crop === 'bottom') return { ...center, y: region.top + region.height };
  return center;
}

function between(value: number, least: number, most: number): number {
  return Math.round(Math.min(Math.max(value, least), most));
}

function pixels(length: number): number {
  return Math.max(1, Math.round(length));
}
