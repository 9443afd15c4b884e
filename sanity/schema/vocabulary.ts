/**
 * The closed lists of the schema: what is stored, never what is shown. `lib/content/views.ts` has the
 * same kinds of versions and links; a test holds them together, as `lib` does not import the schema.
 */
export const contentLanguages = ['fr', 'en'] as const;
export const statuses = ['current', 'alumni'] as const;
export const supervisionRoles = ['principal', 'co'] as const;
export const linkKinds = [
  'website',
  'github',
  'scholar',
  'openreview',
  'dblp',
  'linkedin',
  'other',
] as const;
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

/** Every document type of Portrait, in the order in which their documents can refer to each other. */
export const documentTypes = [
  'siteSettings',
  'institution',
  'topic',
  'coauthor',
  'researcher',
  'publication',
] as const;
