import type { StudioLanguage } from '../labels/label.ts';
import { isFilled, messageIn, type Verdict } from './format.ts';
import { isRecord } from './record.ts';

/** The `_id`s that the `person` of each item of a list refers to. */
function peopleIn(list: unknown): string[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((entry: unknown) => {
    const person = isRecord(entry) ? entry.person : undefined;
    return isRecord(person) && typeof person._ref === 'string' ? [person._ref] : [];
  });
}

/** A rule for a list of objects with a `person`: nobody is in it twice. */
export function eachPersonOnce(language: StudioLanguage): (list: unknown) => Verdict {
  return (list) => {
    const people = peopleIn(list);
    return new Set(people).size === people.length ? true : messageIn('samePersonTwice', language);
  };
}

/** The published id of a document that may be a draft, or in a release (`versions.NAME.ID`). */
export function publishedId(id: string): string {
  return id.replace(/^(?:drafts\.|versions\.[^.]+\.)/, '');
}

/** A rule for the supervisors of a document: it is not among them. */
export function notOneself(
  language: StudioLanguage,
): (list: unknown, context: { document?: { _id?: string } }) => Verdict {
  return (list, { document }) => {
    const own = publishedId(document?._id ?? '');
    return peopleIn(list).includes(own) ? messageIn('ownSupervisor', language) : true;
  };
}

/** What a rule is told of the document around a reference. */
interface ReferenceContext {
  parent?: unknown;
  getDocumentExists?: (options: { id: string }) => Promise<boolean>;
}

/**
 * A rule for a reference to a person, which is weak, so that Studio itself lets it point to a draft:
 * they are published, or else the item around it has their `printedName`.
 *
 * @param key what is said otherwise
 */
export function publishedPerson(
  key: 'personNotPublished' | 'supervisorNotPublished',
  language: StudioLanguage,
): (person: unknown, context: ReferenceContext) => Promise<Verdict> {
  return async (person, { parent, getDocumentExists }) => {
    if (!isRecord(person) || typeof person._ref !== 'string' || !getDocumentExists) return true;
    const printed = isRecord(parent) ? parent.printedName : undefined;
    if (typeof printed === 'string' && isFilled(printed)) return true;
    return (await getDocumentExists({ id: person._ref })) ? true : messageIn(key, language);
  };
}
