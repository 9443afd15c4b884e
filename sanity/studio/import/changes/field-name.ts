import type { Language } from '../../../../lib/i18n/languages.ts';
import { fieldPath } from '../../../../lib/import/changes/field-paths.ts';
import { languageNames } from '../../../i18n/language-names.ts';
import { isLanguage } from '../../../../lib/i18n/languages.ts';
import { fieldWords } from '../words.ts';

/** The name of a field by its path, as the form has it, with its language where it has one. */
export function fieldName(path: string, language: Language): string {
  const { field, language: of } = fieldPath(path);
  const name = fieldWords[field]?.[language] ?? field;
  return isLanguage(of) ? `${name} (${languageNames[of]})` : name;
}
