/** The closed lists, as values that are stored. Their labels are in the schema and in `messages`. */
export const statuses = ['current', 'alumni'] as const;
/** What a member does or did at the institute, beside the worded position. */
export const memberRoles = [
  'professor',
  'associateMember',
  'postdoc',
  'doctoral',
  'masters',
  'undergraduate',
  'intern',
  'staff',
  'visitor',
] as const;
export type MemberRole = (typeof memberRoles)[number];

export const supervisionRoles = ['principal', 'co'] as const;
/** What a supervised person works towards. */
export const degrees = ['doctorate', 'masters', 'undergraduate', 'postdoc', 'internship'] as const;
export type Degree = (typeof degrees)[number];
export type SupervisionRole = (typeof supervisionRoles)[number];

/** In the order in which a page shows them. */
export const linkKinds = [
  'website',
  'scholar',
  'openreview',
  'dblp',
  'github',
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

type WorkType = (typeof workTypes)[number];
/**
 * What a reader takes a work for: of an article, how its version to cite was published; of anything else,
 * what it is.
 */
export type WorkKind = VersionKind | Exclude<WorkType, 'article'>;
/** In the order in which a list offers them. */
export const workKinds = [
  'journal',
  'conference',
  'workshop',
  'preprint',
  'book',
  'chapter',
  'thesis',
  'report',
  'dataset',
  'software',
  'other',
] as const satisfies readonly WorkKind[];

/** Every document type of Portrait. */
export const documentTypes = [
  'siteSettings',
  'institution',
  'topic',
  'coauthor',
  'researcher',
  'publication',
] as const;
