/**
 * The file types that a portrait can have. The lake refuses any other, by the content of the file.
 */
export const portraitTypes = ['image/jpeg', 'image/png', 'image/webp', 'image/avif'] as const;

/** The lake refuses a larger portrait. */
export const maxPortraitBytes = 20 * 1024 * 1024;
