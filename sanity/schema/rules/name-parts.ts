import { agreesWithName } from '../../../lib/domain/name-agreement.ts';
import type { NameParts } from '../../../lib/domain/name-parts.ts';
import type { Language } from '../../../lib/i18n/languages.ts';
import type { ValidationResult } from './format.ts';
import { isFilled } from './is-filled.ts';
import { isRecord } from './is-record.ts';
import { validationWords } from './words.ts';

/** The field that the parts are parts of: a person's own name, or the name that a work prints. */
export type NamedField = 'name' | 'printedName';

/** The parts of a name in a document or an item of any shape; blank ones, and those of an organization, are not there. */
export function namePartsIn(value: unknown): NameParts {
  if (!isRecord(value) || value.isOrganization === true) return {};
  const text = (field: string) => {
    const part = value[field];
    return typeof part === 'string' && isFilled(part) ? part : undefined;
  };
  return {
    givenName: text('givenName'),
    familyName: text('familyName'),
    nameParticle: text('nameParticle'),
    nameSuffix: text('nameSuffix'),
  };
}

/** Whether the parts of a name are asked for: of everybody but organizations, and of a name that is printed. */
export function mayHaveParts(value: unknown, named: NamedField): boolean {
  if (named === 'printedName') return nameWithParts(value, named) !== undefined;
  return !isRecord(value) || value.isOrganization !== true;
}

/** The name itself; undefined when it is blank, or is that of an organization, which has no parts. */
export function nameWithParts(value: unknown, named: NamedField): string | undefined {
  if (!isRecord(value) || value.isOrganization === true) return undefined;
  const name = value[named];
  return typeof name === 'string' && isFilled(name) ? name : undefined;
}

/**
 * A rule for a warning, on the family name: it is there, and the parts beside it give the name. A printed name may
 * go without any part, because it may be that of an organization.
 */
export function partsOfName(
  named: NamedField,
  language: Language,
): (familyName: unknown, context: { parent?: unknown }) => ValidationResult {
  return (_familyName, { parent }) => {
    const name = nameWithParts(parent, named);
    const parts = namePartsIn(parent);
    const hasParts = Object.values(parts).some((part) => part !== undefined);
    if (name === undefined || (named === 'printedName' && !hasParts)) return true;
    if (parts.familyName === undefined) return validationWords.noFamilyName[language];
    return agreesWithName(parts, name) ? true : validationWords.otherNameParts[language];
  };
}
