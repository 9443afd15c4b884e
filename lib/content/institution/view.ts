import { pathOf } from '../../pages/addresses.ts';
import { addressSlug } from '../draft-address.ts';
import { type Phrase, phraseOf, placeholderPhrase } from '../localised-text/view.ts';
import { type FieldPath, noFieldPath, type ViewContext } from '../view-context.ts';
import type { InstitutionResult } from './query.ts';

/** An institution by its name, linked when it has a page; in a preview also to one without an address. */
export interface InstitutionName extends Phrase {
  readonly href?: string;
}

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
): InstitutionName[] {
  return institutions.flatMap(({ _key, _id, slug: published, shortName, name }) => {
    const whole = shortName ? { text: shortName } : phraseOf(name, language, noFieldPath);
    const placeholder = () => placeholderPhrase(_id === '' ? 'institution' : 'name');
    const shown = whole ?? (isDraft ? placeholder() : undefined);
    if (!shown) return [];
    // A reference that leads nowhere has no page in a preview either.
    const slug = isDraft && _id !== '' ? addressSlug({ _id, slug: published ?? '' }) : published;
    const href = slug && pathOf({ page: 'institution', slug }, language);
    return [field.item(_key).annotate({ ...shown, ...(href && { href }) })];
  });
}
