import { getPublishedId } from 'sanity';

import type { Language } from '../../../lib/i18n/languages.ts';
import type { ValidationResult } from './format.ts';
import { isRecord } from './is-record.ts';
import { validationWords } from './words.ts';

/** The `_id`s that the `person` of each item of a list refers to. */
function peopleIn(list: unknown): string[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((entry: unknown) => {
    const person = isRecord(entry) ? entry.person : undefined;
    return isRecord(person) && typeof person._ref === 'string' ? [person._ref] : [];
  });
}

/** A rule for a list of objects with a `person`: nobody is in it twice. */
export function eachPersonOnce(language: Language): (list: unknown) => ValidationResult {
  return (list) => {
    const people = peopleIn(list);
    return new Set(people).size === people.length
      ? true
      : validationWords.samePersonTwice[language];
  };
}

/** A rule for the supervisors of a person: the person is not among them. */
export function withoutSelf(
  language: Language,
): (list: unknown, context: { document?: { _id?: string } }) => ValidationResult {
  return (list, { document }) => {
    const own = getPublishedId(document?._id ?? '');
    return peopleIn(list).includes(own) ? validationWords.ownSupervisor[language] : true;
  };
}
