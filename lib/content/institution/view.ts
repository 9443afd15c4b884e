import { type Phrase, phraseOf, placeholderPhrase } from '../localised-text/view.ts';
import { type FieldPath, noFieldPath, type ViewContext } from '../view-context.ts';
import type { InstitutionResult } from './query.ts';

/**
 * The names that people use for institutions ("McGill"), or else their whole names. One without a
 * name in any language is left out.
 *
 * @param field the path of the list that refers to them: that is where others are chosen
 */
export function institutionNames(
  institutions: readonly InstitutionResult[],
  field: FieldPath,
  { language, isDraft }: ViewContext,
): Phrase[] {
  return institutions.flatMap(({ _key, _id, shortName, name }) => {
    const whole = shortName ? { text: shortName } : phraseOf(name, language, noFieldPath);
    const placeholder = () => placeholderPhrase(_id === '' ? 'institution' : 'name');
    const shown = whole ?? (isDraft ? placeholder() : undefined);
    return shown ? [field.item(_key).annotate(shown)] : [];
  });
}
