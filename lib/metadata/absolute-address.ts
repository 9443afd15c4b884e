import { processEnvironment } from '../env/process-environment.ts';
import type { Language } from '../i18n/languages.ts';
import { pathOf } from '../pages/addresses.ts';
import type { PageAddress } from '../pages/registry.ts';

/** The address of a page in a language, with its origin. */
export function absoluteAddress(address: PageAddress, language: Language): string {
  return absolute(pathOf(address, language));
}

/** The address of a path of this site, with its origin. */
export function absolute(path: string): string {
  return new URL(path, processEnvironment().site.url).href;
}
