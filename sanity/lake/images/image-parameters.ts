import { z } from 'zod';
import { httpError } from '../errors.ts';
import { limits } from '../limits.ts';

const number = (least: number, most: number) =>
  z
    .string()
    .regex(/^-?\d{1,9}(?:\.\d{1,20})?$/, 'must be a number')
    .transform(Number)
    .refine((value) => value >= least && value <= most, `must be from ${least} to ${most}`)
    .optional();

/** A side larger than the limit is no error: images are never enlarged to it anyway. */
const side = number(1, 999_999_999).transform((value) =>
  value === undefined ? undefined : Math.min(limits.images.side, Math.max(1, Math.round(value))),
);

const rectPattern = /^(\d{1,6}),(\d{1,6}),([1-9]\d{0,5}),([1-9]\d{0,5})$/;

/** Pixels of the original, as shown: left, top, width, height. */
export interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const rect = z
  .string()
  .transform((text, context): Rectangle => {
    const [left, top, width, height] = (rectPattern.exec(text) ?? []).slice(1).map(Number);
    if (left !== undefined && top !== undefined && width !== undefined && height !== undefined) {
      return { left, top, width, height };
    }
    context.addIssue('must be left,top,width,height in whole pixels');
    return z.NEVER;
  })
  .optional();

const background = z
  .string()
  .regex(/^(?:[0-9a-f]{3}|[0-9a-f]{4}|[0-9a-f]{6}|[0-9a-f]{8})$/i, 'must be a colour like ff8800')
  .transform((hex) => {
    const long = hex.length <= 4 ? hex.replace(/./g, '$&$&') : hex;
    // With four and eight digits the opacity comes first, as on hosted Sanity; in CSS it comes last.
    return `#${long.length === 8 ? `${long.slice(2)}${long.slice(0, 2)}` : long}`.toLowerCase();
  })
  .optional();

const turns = { 0: undefined, 90: 90, 180: 180, 270: 270 } as const;

const parametersSchema = z.object({
  w: side,
  h: side,
  'max-w': side,
  'max-h': side,
  dpr: number(0.1, 5).default(1),
  fit: z.enum(['clip', 'crop', 'fill', 'fillmax', 'max', 'scale', 'min']).default('clip'),
  crop: z
    .enum(['center', 'top', 'bottom', 'left', 'right', 'focalpoint', 'entropy'])
    .default('center'),
  'fp-x': number(0, 1),
  'fp-y': number(0, 1),
  rect,
  q: number(1, 100).transform((quality) => Math.round(quality ?? 80)),
  auto: z.enum(['format']).optional(),
  fm: z.enum(['jpg', 'pjpg', 'png', 'webp', 'avif']).optional(),
  bg: background,
  /** Degrees, clockwise. */
  or: z
    .enum(['0', '90', '180', '270'])
    .default('0')
    .transform((degrees) => turns[degrees]),
  flip: z.enum(['h', 'v', 'hv', 'vh']).optional(),
  pad: number(0, limits.images.padding).transform((pixels) => Math.round(pixels ?? 0)),
  blur: number(1, 2000),
  sharp: number(0, 100),
  sat: number(-100, 100),
  invert: z
    .enum(['true', 'false'])
    .default('false')
    .transform((text) => text === 'true'),
});

/** The parsed parameters of an image's address. */
export type ImageParameters = z.output<typeof parametersSchema>;

/**
 * Reads the parameters of an image's address. Unknown ones are ignored, as on hosted Sanity, and are not
 * part of the cache key.
 *
 * @throws LakeError 400 that names the parameter and its allowed values.
 */
export function parseImageParameters(search: URLSearchParams): ImageParameters {
  const parsed = parametersSchema.safeParse(Object.fromEntries(search));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw httpError(400, `Invalid image parameter "${issue?.path.join('.')}": ${issue?.message}.`);
}

/** Does an address mean the very bytes that were uploaded: one without parameters, or with `dlRaw`? */
export function meansOriginal(search: URLSearchParams): boolean {
  const names = Object.keys(parametersSchema.shape);
  return search.has('dlRaw') || !names.some((name) => search.has(name));
}
