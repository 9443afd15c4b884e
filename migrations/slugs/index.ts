import { at, defineMigration, patch, setIfMissing } from '@sanity/migrate';
import { z } from 'zod';

import { previewText } from '../../sanity/schema/preview.ts';
import { type Addressed, proposedSlugs } from './proposed-slugs.ts';

/** What the migration reads of a document, whatever else an older version stored. */
const addressed = z.object({
  _id: z.string(),
  _type: z.string(),
  title: z.string().optional().catch(undefined),
  shortName: z.string().optional().catch(undefined),
  name: z.unknown().optional(),
  slug: z.object({ current: z.string() }).optional().catch(undefined),
  formerSlugs: z.array(z.string()).optional().catch(undefined),
});

/** Works and institutions without an address get one, from what the Studio would propose it from. */
export default defineMigration({
  title: 'Works and institutions get an address from their title or name',
  documentTypes: ['publication', 'institution'],
  async *migrate(documents) {
    const found: Addressed[] = [];
    for await (const document of documents()) {
      const { data } = addressed.safeParse(document);
      if (data) found.push({ ...data, names: namesOf(data) });
    }
    for (const [id, slug] of proposedSlugs(found)) {
      yield patch(id, [at('slug', setIfMissing({ _type: 'slug', current: slug }))]);
    }
  },
});

function namesOf({ title, shortName, name }: z.output<typeof addressed>): string[] {
  return [title, shortName, previewText(name, 'en')].flatMap((one) => one ?? []);
}
