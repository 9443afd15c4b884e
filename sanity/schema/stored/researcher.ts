import { z } from 'zod';

import { isHttpUrl, isOrcid } from '../../../lib/domain/index.ts';
import { linkKinds, statuses, supervisionRoles } from '../../../lib/domain/vocabulary.ts';
import { addressFields, documentOf, filledText, key, keyedList } from './document.ts';
import { portrait } from './image.ts';
import { bilingualString, localisedBiography, localisedString } from './localised.ts';
import { keyedReferenceTo, referenceTo } from './reference.ts';

const chair = z.strictObject({ _key: key, _type: z.literal('chair'), title: bilingualString });

const supervision = z.strictObject({
  _key: key,
  _type: z.literal('supervision'),
  role: z.enum(supervisionRoles),
  person: referenceTo('researcher', 'coauthor'),
  startDate: z.iso.date().optional(),
  endDate: z.iso.date().optional(),
});

const externalLink = z.strictObject({
  _key: key,
  _type: z.literal('externalLink'),
  kind: z.enum(linkKinds),
  url: z.string().refine(isHttpUrl, 'not an http(s) address'),
  label: localisedString.optional(),
});

/** A stored `researcher`. */
export const storedResearcher = documentOf('researcher', {
  ...addressFields,
  name: filledText,
  familyName: z.string().optional(),
  alternateNames: z.array(z.string()).optional(),
  portrait: portrait.optional(),
  biography: localisedBiography.optional(),
  status: z.enum(statuses),
  position: localisedString.optional(),
  institutions: keyedList(keyedReferenceTo('institution')).optional(),
  chairs: keyedList(chair).optional(),
  supervisors: keyedList(supervision).optional(),
  topics: keyedList(keyedReferenceTo('topic')).optional(),
  featuredWorks: keyedList(keyedReferenceTo('publication')).optional(),
  orcid: z.string().refine(isOrcid, 'not an ORCID iD').optional(),
  links: keyedList(externalLink).optional(),
});
export type StoredResearcher = z.infer<typeof storedResearcher>;
