import { z } from 'zod';

import { localisedText, pageUrl } from './by-language.ts';
import { dateModified, slug } from './resource.ts';

export const topicReference = z
  .strictObject({
    slug: slug.optional().describe('At `/topics/{slug}`.'),
    name: localisedText,
    url: pageUrl.optional(),
  })
  .describe('A topic that something is about.');
export type TopicReference = z.output<typeof topicReference>;

export const topic = z
  .strictObject({
    slug,
    url: pageUrl,
    name: localisedText,
    description: localisedText.optional(),
    dateModified,
  })
  .describe('A topic of research, as a `DefinedTerm` of schema.org.');
export type Topic = z.output<typeof topic>;
