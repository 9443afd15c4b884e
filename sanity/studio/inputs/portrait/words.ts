import type { Words } from '../../../i18n/translated.ts';

/** Messages about a rejected portrait file, and what to do. */
export const portraitWords = {
  type: {
    fr: (file: string) =>
      `« ${file} » n’est pas une image JPEG, PNG, WebP ou AVIF : enregistrez-la dans un de ces formats.`,
    en: (file: string) =>
      `“${file}” is not a JPEG, PNG, WebP or AVIF image: save it in one of these formats.`,
  },
  size: {
    fr: (file: string) =>
      `« ${file} » dépasse 20 Mo : réduisez l’image, 2000 pixels de large suffisent.`,
    en: (file: string) =>
      `“${file}” is larger than 20 MB: make the image smaller, 2000 pixels wide is enough.`,
  },
  empty: {
    fr: (file: string) => `« ${file} » est vide : choisissez un autre fichier.`,
    en: (file: string) => `“${file}” is empty: choose another file.`,
  },
} as const satisfies Words;
