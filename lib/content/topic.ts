import { z } from 'zod';

import type { Language } from '../i18n/languages.ts';
import { localisedTextWire, missing, phraseOf } from './phrase.ts';
import { asPublished, nowhere, type Showing, type Spot } from './spot.ts';
import type { TopicLink } from './views.ts';
import { required } from './wire.ts';

/** Of the references in a list. */
export const topicFields = /* groq */ `_key, ...@->{_id, name}`;

export const topicWire = z.object({
  _key: z.string().optional().catch(undefined),
  _id: required(z.string()),
  name: localisedTextWire,
});

/**
 * A topic without a name in any language is left out.
 *
 * @param list the spot of the list that refers to it: that is where another one is chosen
 */
export function topicLink(
  topic: z.output<typeof topicWire>,
  language: Language,
  list: Spot = nowhere,
  { isDraft }: Showing = asPublished,
): TopicLink[] {
  const name =
    phraseOf(topic.name, language) ??
    (isDraft ? missing(topic._id === undefined ? 'topic' : 'name') : undefined);
  const id = topic._id ?? topic._key ?? '';
  return name ? [{ id, name: { ...name, ...list.item(topic._key).mark } }] : [];
}
