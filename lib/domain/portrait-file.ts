/** What a portrait may be: the lake refuses anything else, whatever its name. */
export const portraitTypes = ['image/jpeg', 'image/png', 'image/webp', 'image/avif'] as const;

/** Bytes of the largest portrait that the lake takes. */
export const largestPortrait = 20 * 1024 * 1024;
