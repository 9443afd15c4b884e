/** The closed lists, as values that are stored. Their labels are in the schema and in `messages`. */
export const statuses = ['current', 'alumni'] as const;
export const supervisionRoles = ['principal', 'co'] as const;
export type SupervisionRole = (typeof supervisionRoles)[number];

export const linkKinds = [
  'website',
  'github',
  'scholar',
  'openreview',
  'dblp',
  'linkedin',
  'other',
] as const;
export type LinkKind = (typeof linkKinds)[number];

export const workTypes = [
  'article',
  'thesis',
  'book',
  'chapter',
  'report',
  'dataset',
  'software',
] as const;
export const workLanguages = ['en', 'fr', 'de', 'es'] as const;
export const versionKinds = [
  'preprint',
  'workshop',
  'conference',
  'journal',
  'chapter',
  'book',
  'thesis',
  'report',
  'other',
] as const;
export type VersionKind = (typeof versionKinds)[number];

/** Every document type of Portrait. */
export const documentTypes = [
  'siteSettings',
  'institution',
  'topic',
  'coauthor',
  'researcher',
  'publication',
] as const;
