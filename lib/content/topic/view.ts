import { pathOf } from '../../pages/addresses.ts';
import { addressSlug } from '../draft-address.ts';
import { type Phrase, phraseOf, placeholderPhrase } from '../localised-text/view.ts';
import { type FieldPath, noFieldPath, type ViewContext } from '../view-context.ts';
import type { TopicResult } from './query.ts';

export interface TopicLink {
  readonly id: string;
  readonly name: Phrase;
  /** Its page; in a preview also of one without an address. */
  readonly href?: string;
}

/**
 * Topics by their names. A published page leaves out a topic without a name in any language.
 *
 * @param field the path of the list of references, where an editor can choose others
 */
export function topicLinks(
  topics: readonly TopicResult[],
  field: FieldPath,
  { language, isDraft }: ViewContext,
): TopicLink[] {
  return topics.flatMap(({ _id, _key, name, slug: published }) => {
    const placeholder = () => placeholderPhrase(_id === '' ? 'topic' : 'name');
    const shown = phraseOf(name, language, noFieldPath) ?? (isDraft ? placeholder() : undefined);
    if (!shown) return [];
    // A reference that leads nowhere has no page in a preview either.
    const slug = isDraft && _id !== '' ? addressSlug({ _id, slug: published ?? '' }) : published;
    return [
      {
        id: _id || (_key ?? ''),
        name: field.item(_key).annotate(shown),
        ...(slug !== undefined && { href: pathOf({ page: 'topic', slug }, language) }),
      },
    ];
  });
}
