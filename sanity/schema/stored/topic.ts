import type { z } from 'zod';

import { addressFields, documentOf } from './document.ts';
import { bilingualString, localisedText } from './localised.ts';

/** A stored `topic`. */
export const storedTopic = documentOf('topic', {
  ...addressFields,
  name: bilingualString,
  description: localisedText.optional(),
});
export type StoredTopic = z.infer<typeof storedTopic>;
