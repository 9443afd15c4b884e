import { defaultLanguage } from '../i18n/languages.ts';
import { absolute, absoluteAddress } from '../metadata/absolute-address.ts';
import type { PageAddress } from '../pages/registry.ts';

/** What a page is about. */
export type Subject = 'person' | 'work' | 'organization' | 'topic';

/** The `@id` of what a page is about: the same in every language, and on every page that names it. */
export function subjectId(address: PageAddress, subject: Subject): string {
  return `${absoluteAddress(address, defaultLanguage)}#${subject}`;
}

/** The `@id` of the institute whose site this is. */
export function instituteId(): string {
  return absolute(`/${defaultLanguage}#organization`);
}
