import { z } from 'zod';
import type { Rendering } from './rendering.ts';

/** What an image process is asked to do, sent as JSON. */
export type ImageTask =
  | { readonly do: 'inspect'; readonly path: string }
  | {
      readonly do: 'render';
      readonly path: string;
      readonly rendering: Rendering;
      /** The file to write. */
      readonly to: string;
    };

/** The result of `inspect`; see `InspectedImage`. */
export const inspectedImage = z.object({
  width: z.number(),
  height: z.number(),
  metadata: z.record(z.string(), z.unknown()),
});

/** The result of `render`: the length of the file, or the image itself when the file could not be written. */
export const renderedImage = z.union([
  z.object({ written: z.number() }),
  z.object({ image: z.instanceof(Uint8Array) }),
]);

/**
 * What an image process answers. `isRefused`: the message is a sentence for a person. `bytes`: the memory that the process
 * has after it.
 */
export const imageAnswer = z.union([
  z.object({ result: z.unknown(), bytes: z.number() }),
  z.object({
    failure: z.object({ message: z.string(), isRefused: z.boolean() }),
    bytes: z.number(),
  }),
]);
export type ImageAnswer = z.output<typeof imageAnswer>;
