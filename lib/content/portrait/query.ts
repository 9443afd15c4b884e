import { z } from 'zod';

import { localisedText } from '../localised-text/result.ts';

export const portraitFields = /* groq */ `portrait{alt, crop, hotspot, "asset": asset->{_id}}`;

const fraction = z.number().min(0).max(1);

export const portraitResult = z.object({
  alt: localisedText,
  asset: z.object({ _id: z.string().regex(/^image-[0-9a-zA-Z_]+-\d+x\d+-[a-z0-9]+$/) }),
  crop: z
    .object({ top: fraction, bottom: fraction, left: fraction, right: fraction })
    .refine((cut) => cut.top + cut.bottom < 0.99 && cut.left + cut.right < 0.99, 'leaves nothing')
    .nullish()
    .catch(undefined),
  hotspot: z
    .object({ x: fraction, y: fraction, width: fraction, height: fraction })
    .nullish()
    .catch(undefined),
});
export type PortraitResult = z.output<typeof portraitResult>;
