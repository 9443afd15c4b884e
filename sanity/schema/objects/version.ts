import { defineField, defineType, type FieldDefinition } from 'sanity';

import { webAddressField } from '../fields/web-address.ts';
import { isArxivId, isDoi, isPartialDate } from '../../../lib/domain/index.ts';
import { choicesIn, labelsIn, type StudioLanguage } from '../labels/label.ts';
import { versionKindLabels, versionLabels } from '../labels/publication.ts';
import { previewLine } from '../preview.ts';
import { formatted } from '../rules/format.ts';
import { versionKinds } from '../../../lib/domain/vocabulary.ts';
import { soughtNext } from '../search.ts';

/** One publication of a work: the preprint, the paper of a conference, the article of a journal… */
export function versionType(language: StudioLanguage) {
  const say = labelsIn(versionLabels, language);
  const kinds = choicesIn(versionKindLabels, versionKinds, language);
  return defineType({
    ...say('type'),
    name: 'version',
    type: 'object',
    fieldsets: [
      { name: 'place', ...say('place'), options: { columns: 3 } },
      { name: 'access', ...say('access'), options: { columns: 2 } },
    ],
    fields: [
      defineField({
        ...say('kind'),
        name: 'kind',
        type: 'string',
        options: { list: kinds },
        validation: (rule) => rule.required(),
      }),
      defineField({ ...say('venue'), name: 'venue', type: 'string', options: soughtNext }),
      defineField({
        ...say('venueShort'),
        name: 'venueShort',
        type: 'string',
        options: soughtNext,
      }),
      defineField({
        ...say('date'),
        name: 'date',
        type: 'string',
        validation: (rule) => rule.custom(formatted(isPartialDate, 'partialDate', language)),
      }),
      ...placeFields(say),
      ...accessFields(say, language),
      defineField({ ...say('preferred'), name: 'preferred', type: 'boolean' }),
    ],
    preview: {
      select: {
        kind: 'kind',
        venue: 'venue',
        venueShort: 'venueShort',
        date: 'date',
        arxivId: 'arxivId',
        doi: 'doi',
      },
      prepare: ({ kind, venue, venueShort, date, arxivId, doi }) => ({
        title: previewLine(previewLine(venueShort) ?? venue, date),
        subtitle: previewLine(kinds.find(({ value }) => value === kind)?.title, doi, arxivId),
      }),
    },
  });
}

type Say = (key: keyof typeof versionLabels) => { title: string; description?: string };

function placeFields(say: Say): FieldDefinition[] {
  const names = ['volume', 'issue', 'pages'] as const;
  return names.map((name) =>
    defineField({ ...say(name), name, type: 'string', fieldset: 'place' }),
  );
}

function accessFields(say: Say, language: StudioLanguage): FieldDefinition[] {
  const fieldset = 'access';
  return [
    defineField({
      ...say('doi'),
      name: 'doi',
      type: 'string',
      options: soughtNext,
      fieldset,
      validation: (rule) => rule.custom(formatted(isDoi, 'doi', language)),
    }),
    defineField({
      ...say('arxivId'),
      name: 'arxivId',
      type: 'string',
      options: soughtNext,
      fieldset,
      validation: (rule) => rule.custom(formatted(isArxivId, 'arxivId', language)),
    }),
    webAddressField({ ...say('url'), name: 'url', fieldset }, language),
    webAddressField({ ...say('pdf'), name: 'pdf', fieldset }, language),
  ];
}
