import type { Language } from '../../../lib/i18n/languages.ts';
import type { ValidationResult } from './format.ts';
import { isFilled } from './is-filled.ts';
import { isRecord } from './is-record.ts';
import { validationWords } from './words.ts';

/** What the Studio passes to a rule about the document around a reference. */
interface ReferenceContext {
  parent?: unknown;
  getDocumentExists?: (options: { id: string }) => Promise<boolean>;
}

/**
 * A rule for a reference to a person: they are published, or else the item around the reference has
 * their `printedName`. The reference is weak, so the Studio itself would let it point to a draft.
 *
 * @param word the message for a person who is not published
 */
export function publishedPerson(
  word: 'personNotPublished' | 'supervisorNotPublished',
  language: Language,
): (person: unknown, context: ReferenceContext) => Promise<ValidationResult> {
  return async (person, { parent, getDocumentExists }) => {
    if (!isRecord(person) || typeof person._ref !== 'string' || !getDocumentExists) return true;
    const printed = isRecord(parent) ? parent.printedName : undefined;
    if (typeof printed === 'string' && isFilled(printed)) return true;
    return (await getDocumentExists({ id: person._ref })) ? true : validationWords[word][language];
  };
}
