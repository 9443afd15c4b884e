import type { Language } from '../../../lib/i18n/languages.ts';
import type { ValidationResult } from './format.ts';
import { isRecord } from './is-record.ts';
import { validationWords } from './words.ts';

/** A rule for the versions of a work: at most one is marked as the one to cite. */
export function atMostOnePreferred(language: Language): (versions: unknown) => ValidationResult {
  return (versions) => {
    const preferred = Array.isArray(versions)
      ? versions.filter((version: unknown) => isRecord(version) && version.preferred === true)
      : [];
    return preferred.length > 1 ? validationWords.onePreferred[language] : true;
  };
}

/** A rule for a warning: there is at least one version. */
export function atLeastOneVersion(language: Language): (versions: unknown) => ValidationResult {
  return (versions) =>
    Array.isArray(versions) && versions.length > 0 ? true : validationWords.noVersion[language];
}
