import { z } from 'zod';

import { cslItem, cslVersion } from './csl-item.ts';
import { localisedText, pageUrl } from './by-language.ts';
import { dateModified, slug } from './resource.ts';
import { topicReference } from './topic.ts';

export const author = z
  .strictObject({
    name: z.string().describe('As printed.'),
    givenName: z.string().optional(),
    familyName: z.string().optional(),
    slug: slug.optional().describe('Of a member: at `/people/{slug}`.'),
    url: pageUrl.optional(),
  })
  .describe('An author; `csl.author` has every part of the name.');

const media = z
  .strictObject({ name: z.enum(['code', 'data', 'video', 'slides']), url: z.url() })
  .describe('Something that belongs to a work.');

export const work = z
  .strictObject({
    slug: slug.optional(),
    url: pageUrl.optional().describe('A work without a slug has no page.'),
    name: localisedText.describe('The title in the language of the work, and its translations.'),
    inLanguage: z.string().describe('The language of the work (BCP 47).'),
    author: z.array(author).describe('In the order of the publication.'),
    about: z.array(topicReference),
    abstract: localisedText.optional(),
    award: localisedText.optional(),
    associatedMedia: z.array(media),
    dateModified,
    csl: cslItem,
    versions: z.array(cslVersion).describe('The version to cite, then the others, newest first.'),
  })
  .describe(
    'A publication: as an item of CSL-JSON (`csl`), and as a `CreativeWork` of schema.org what depends on ' +
      'the language or leads elsewhere.',
  );
export type Work = z.output<typeof work>;
