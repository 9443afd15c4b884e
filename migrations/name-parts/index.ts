import { at, defineMigration, patch, setIfMissing } from '@sanity/migrate';
import { z } from 'zod';

import { type Naming, missingNameParts } from './missing-name-parts.ts';

const person = z.looseObject({ _id: z.string(), _type: z.enum(['researcher', 'coauthor']) });
const work = z.looseObject({ _id: z.string(), _type: z.literal('publication') });
const naming = z.union([person, work]);

/**
 * People, and authors with a printed name, get the parts of their name that the name and a family name that is there
 * tell; where these tell none, an editor writes them.
 */
export default defineMigration({
  title: 'Names of people get their parts, from the name as it is shown',
  documentTypes: ['researcher', 'coauthor', 'publication'],
  async *migrate(documents) {
    const found: Naming[] = [];
    for await (const document of documents()) {
      const { data } = naming.safeParse(document);
      if (data) found.push(data);
    }
    for (const { id, path, parts } of missingNameParts(found)) {
      const additions = Object.entries(parts).map(([field, text]) =>
        at([...path, field], setIfMissing(text)),
      );
      yield patch(id, additions);
    }
  },
});
