import { z } from 'zod';

import { degrees, memberRoles, statuses, supervisionRoles } from '../../domain/vocabulary.ts';
import { localisedText, pageUrl } from './by-language.ts';
import { dateModified, slug } from './resource.ts';
import { topicReference } from './topic.ts';

const affiliation = z
  .strictObject({
    name: localisedText.optional(),
    alternateName: z.string().optional().describe('The name that people use.'),
    url: pageUrl.optional(),
  })
  .describe('An `Organization` of schema.org.');

const year = z
  .string()
  .regex(/^\d{4}$/)
  .describe('A year.');

export const supervision = z
  .strictObject({
    name: z.string(),
    slug: slug.optional().describe('Of a member: at `/people/{slug}`.'),
    url: pageUrl.optional(),
    role: z.enum(supervisionRoles).describe('Of the supervisor.'),
    degree: z.enum(degrees).optional().describe('What the student works towards.'),
    startDate: year.optional(),
    endDate: year.optional(),
  })
  .describe('The other person of a supervision.');
export type Supervision = z.output<typeof supervision>;

export const person = z
  .strictObject({
    slug,
    url: pageUrl,
    name: z.string(),
    givenName: z.string().optional(),
    'non-dropping-particle': z
      .string()
      .optional()
      .describe('What stands before the family name, such as “van der”; the name is that of CSL.'),
    familyName: z.string().optional(),
    honorificSuffix: z.string().optional().describe('What follows the name, such as “Jr.”.'),
    jobTitle: localisedText.optional(),
    role: z.enum(memberRoles).optional(),
    status: z.enum(statuses),
    affiliation: z.array(affiliation),
    knowsAbout: z.array(topicReference),
    identifier: z.url().optional().describe('The ORCID iD, as an address.'),
    email: z.string().optional(),
    telephone: z.string().optional(),
    sameAs: z.array(z.url()).describe('Pages about the person on other sites.'),
    image: z.url().optional().describe('The portrait, as WebP.'),
    dateModified,
  })
  .describe('A member of the institute, as a `Person` of schema.org.');
export type Person = z.output<typeof person>;

export const relatedPerson = person
  .extend({
    supervisors: z
      .array(supervision)
      .describe('Those of today; of someone who has left, those of their time.'),
    students: z.array(supervision).describe('Members, of today and of before.'),
  })
  .describe('A member of the institute with supervisors and students.');
export type RelatedPerson = z.output<typeof relatedPerson>;
