import { storedCoauthor, type StoredCoauthor } from './coauthor.ts';
import type { Written } from './document.ts';
import { storedInstitution, type StoredInstitution } from './institution.ts';
import { storedPublication, type StoredPublication } from './publication.ts';
import { storedResearcher, type StoredResearcher } from './researcher.ts';
import { storedSiteSettings, type StoredSiteSettings } from './site-settings.ts';
import { storedTopic, type StoredTopic } from './topic.ts';

export type { Written } from './document.ts';
export type { StoredCoauthor } from './coauthor.ts';
export type { StoredInstitution } from './institution.ts';
export type { StoredPublication } from './publication.ts';
export type { StoredResearcher } from './researcher.ts';
export type { StoredSiteSettings } from './site-settings.ts';
export type { StoredTopic } from './topic.ts';

/** What Sanity holds, by `_type`. A test holds these against the Studio's schema, both ways. */
export const storedSchemas = {
  siteSettings: storedSiteSettings,
  institution: storedInstitution,
  topic: storedTopic,
  coauthor: storedCoauthor,
  researcher: storedResearcher,
  publication: storedPublication,
};

/** Any document of Portrait as someone writes it. */
export type WrittenDocument =
  | Written<StoredSiteSettings>
  | Written<StoredInstitution>
  | Written<StoredTopic>
  | Written<StoredCoauthor>
  | Written<StoredResearcher>
  | Written<StoredPublication>;
