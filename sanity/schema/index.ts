import type { SchemaTypeDefinition } from 'sanity';

import type { Language } from '../../lib/i18n/languages.ts';
import { coauthorType } from './documents/coauthor.ts';
import { institutionType } from './documents/institution.ts';
import { publicationType } from './documents/publication.ts';
import { researcherType } from './documents/researcher.ts';
import { siteSettingsType } from './documents/site-settings.ts';
import { topicType } from './documents/topic.ts';
import { authorshipType } from './objects/authorship.ts';
import { biographyType } from './objects/biography.ts';
import { chairType } from './objects/chair.ts';
import { externalLinkType } from './objects/external-link.ts';
import { navigationLinkType } from './objects/navigation-link.ts';
import { supervisionType } from './objects/supervision.ts';
import { versionType } from './objects/version.ts';

/**
 * Every type of the schema, with its titles, descriptions and messages in one language. What is
 * stored is the same in both. The types of localised text come from the Studio's plugin
 * (`fields/localised.ts`).
 */
export function schemaTypesIn(language: Language): SchemaTypeDefinition[] {
  return [
    researcherType(language),
    coauthorType(language),
    publicationType(language),
    topicType(language),
    institutionType(language),
    siteSettingsType(language),
    authorshipType(language),
    biographyType(language),
    chairType(language),
    externalLinkType(language),
    navigationLinkType(language),
    supervisionType(language),
    versionType(language),
  ];
}

/** The schema in French, the default language of the site and of its editors. */
export const schemaTypes = schemaTypesIn('fr');
