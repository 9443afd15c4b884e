import { z } from 'zod';

import type { Language } from '../i18n/languages.ts';
import { localisedTextWire, phraseOf } from './phrase.ts';
import type { TopicLink } from './views.ts';

export const topicFields = /* groq */ `_id, name`;

export const topicWire = z.object({ _id: z.string(), name: localisedTextWire });

/** A topic without a name in any language is left out. */
export function topicLink(topic: z.output<typeof topicWire>, language: Language): TopicLink[] {
  const name = phraseOf(topic.name, language);
  return name ? [{ id: topic._id, name }] : [];
}
