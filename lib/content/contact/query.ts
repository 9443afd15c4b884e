import { z } from 'zod';

import { isEmail, isOrcid, isTelephone } from '../../domain/index.ts';
import { linkKinds } from '../../domain/vocabulary.ts';
import { localisedText } from '../localised-text/result.ts';
import {
  filledString,
  itemKey,
  list,
  optional,
  type ReadMode,
  required,
  webUrl,
} from '../query-result/fields.ts';

/** The ways to reach a member. */
export const contactFields = /* groq */ `
  email, telephone, room, orcid,
  links[]{_key, kind, url, label}`;

export const contactResult = (mode: ReadMode) =>
  z.object({
    email: optional(z.string().refine(isEmail, 'not an e-mail address')),
    telephone: optional(z.string().refine(isTelephone, 'not a telephone number')),
    room: optional(filledString),
    orcid: optional(z.string().refine(isOrcid, 'not an ORCID iD')),
    links: list(
      z.object({
        _key: itemKey,
        kind: z.enum(linkKinds).catch('other'),
        url: required(webUrl, mode),
        label: localisedText,
      }),
    ),
  });
export type ContactResult = z.output<ReturnType<typeof contactResult>>;
