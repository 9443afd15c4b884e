import type { Language } from '../i18n/languages.ts';
import type { MetadataContext, PageDescription, PageKind } from '../pages/page-kind.ts';
import { pageKinds, type PageName } from '../pages/registry.ts';
import { readCoauthor } from './coauthor/read.ts';
import type { ContentReader } from './content-reader.ts';
import { readCv } from './cv/read.ts';
import { readDirectory } from './directory/read.ts';
import { readInstitution } from './institution/read.ts';
import { readProfile } from './profile/read.ts';
import { readPublications } from './publications/read.ts';
import { readSearch } from './search/read.ts';
import { readTopic } from './topic/read.ts';
import { readTopics } from './topics/read.ts';
import { readWork } from './work/read.ts';

/** Describes a page that has been read. */
export type Describe = (context: MetadataContext) => PageDescription;

/**
 * Reads the content of a page and can then describe it.
 *
 * @param key the slug, or the query of a list that is filtered; empty for one that is not
 * @returns undefined when there is no page at the address
 * @throws when the CMS does not answer
 */
type ReadDescription = (
  reader: ContentReader,
  language: Language,
  key: string,
) => Promise<Describe | undefined>;

/** How to describe a page of each kind, whatever its content is. */
export const pageDescriptions: Readonly<Record<PageName, ReadDescription>> = {
  profile: described(readProfile, pageKinds.profile),
  work: described(readWork, pageKinds.work),
  coauthor: described(readCoauthor, pageKinds.coauthor),
  institution: described(readInstitution, pageKinds.institution),
  topic: described(readTopic, pageKinds.topic),
  directory: described(readDirectory, pageKinds.directory),
  publications: described(readPublications, pageKinds.publications),
  topics: described(readTopics, pageKinds.topics),
  search: described(readSearch, pageKinds.search),
  cv: described(readCv, pageKinds.cv),
};

function described<Content>(
  read: (reader: ContentReader, language: Language, key: string) => Promise<Content | undefined>,
  { describe }: Pick<PageKind<Content>, 'describe'>,
): ReadDescription {
  return async (reader, language, key) => {
    const content = await read(reader, language, key);
    return content === undefined ? undefined : (context) => describe(content, context);
  };
}
