import { z } from 'zod';

import { filledInBothLanguages } from '../rules/both-languages.ts';
import { localisedString } from './localised.ts';
import { referenceTo } from './reference.ts';

const fraction = z.number().min(0).max(1);
const complete = filledInBothLanguages('en');

/** The portrait of a member: an image with its crop, its hotspot and what is said in its place. */
export const portrait = z
  .strictObject({
    _type: z.literal('image'),
    asset: referenceTo('sanity.imageAsset').optional(),
    // Of Sanity's Media Library, which Portrait does not use.
    media: z.unknown().optional(),
    hotspot: z
      .strictObject({
        _type: z.literal('sanity.imageHotspot'),
        x: fraction,
        y: fraction,
        height: fraction,
        width: fraction,
      })
      .optional(),
    crop: z
      .strictObject({
        _type: z.literal('sanity.imageCrop'),
        top: fraction,
        bottom: fraction,
        left: fraction,
        right: fraction,
      })
      .optional(),
    alt: localisedString.optional(),
  })
  .refine(
    ({ asset, alt }) => asset === undefined || complete(alt) === true,
    'an image without an alternative text in both languages',
  );
