import { isLanguage, type Language } from '../../i18n/languages.ts';

/** The address of a person's vCard in a language; see `app/media`. */
export function vcardPath(slug: string, language: Language): string {
  return `/media/vcards/${encodeURIComponent(slug)}/${language}.vcf`;
}

/** The language of a vCard, from the name of its file. */
export function vcardLanguage(file: string): Language | undefined {
  const language = file.replace(/\.vcf$/, '');
  return file.endsWith('.vcf') && isLanguage(language) ? language : undefined;
}
