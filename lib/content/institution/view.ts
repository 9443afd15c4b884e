import { type Phrase, phraseOf, placeholderPhrase } from '../localised-text/view.ts';
import { type FieldPath, noFieldPath, type ViewContext } from '../view-context.ts';
import type { InstitutionResult } from './query.ts';

/**
 * The names that people use for institutions ("McGill"), or else their full names. A published page
 * leaves out an institution without a name in any language.
 *
 * @param field the path of the list of references, where an editor can choose others
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
