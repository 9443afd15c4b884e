import { defineField, defineType } from 'sanity';

import { localisedString } from '../fields/localised.ts';
import { orcidField, requiredText } from '../fields/person.ts';
import { slugFields } from '../fields/slug.ts';
import { webAddressField } from '../fields/web-address.ts';
import { coauthorLabels } from '../labels/coauthor.ts';
import { labelsIn, type StudioLanguage } from '../labels/label.ts';
import { previewLine, previewText } from '../preview.ts';
import { soughtFirst } from '../search.ts';

/** A person outside the institute who signs with its members, or supervises them. */
export function coauthorType(language: StudioLanguage) {
  const say = labelsIn(coauthorLabels, language);
  return defineType({
    ...say('type'),
    name: 'coauthor',
    type: 'document',
    fields: [
      defineField({
        ...say('name'),
        name: 'name',
        type: 'string',
        options: soughtFirst,
        validation: requiredText(language),
      }),
      defineField({
        ...say('familyName'),
        name: 'familyName',
        type: 'string',
        options: soughtFirst,
      }),
      ...slugFields(language, 'name'),
      orcidField(language),
      defineField({ ...say('affiliation'), name: 'affiliation', type: localisedString }),
      webAddressField({ ...say('url'), name: 'url' }, language),
      defineField({
        ...say('member'),
        name: 'member',
        type: 'reference',
        to: [{ type: 'researcher' }],
        // Without the member, they are a coauthor as before.
        weak: true,
      }),
    ],
    orderings: [
      {
        name: 'familyName',
        title: say('byName').title,
        by: [
          { field: 'familyName', direction: 'asc' },
          { field: 'name', direction: 'asc' },
        ],
      },
    ],
    preview: {
      select: { name: 'name', affiliation: 'affiliation', member: 'member.name' },
      prepare: ({ name, affiliation, member }) => ({
        title: previewLine(name),
        subtitle: previewLine(
          // Without an affiliation, what they are tells them from a member in a list of both.
          previewText(affiliation, language) ?? say('type').title,
          typeof member === 'string' ? `→ ${member}` : undefined,
        ),
      }),
    },
  });
}
