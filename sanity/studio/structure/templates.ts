import type { NewDocumentOptionsResolver, Template } from 'sanity';

import type { Language } from '../../../lib/i18n/languages.ts';
import { iconOf } from './icons.ts';
import { structureWords } from './words.ts';

export const alumnusTemplate = 'researcher-alumnus';
export const workOfTypeTemplate = 'publication-of-type';

/** What a new document of a list begins with, beside what its type begins with anyway. */
export function templatesIn(language: Language): Template[] {
  return [
    {
      id: alumnusTemplate,
      title: structureWords.newAlumnus[language],
      schemaType: 'researcher',
      icon: iconOf.researcher,
      value: { status: 'alumni' },
    },
    {
      id: workOfTypeTemplate,
      title: structureWords.newWorkOfType[language],
      schemaType: 'publication',
      icon: iconOf.publication,
      parameters: [{ name: 'workType', type: 'string' }],
      value: ({ workType }: { workType?: string }) => ({ type: workType }),
    },
  ];
}

/** What nobody makes new from a menu: the one settings document, and what needs to know its list. */
const neverNew: readonly string[] = ['siteSettings', workOfTypeTemplate];

/** The menu of new documents, without what cannot be made there. */
export const newDocumentOptions: NewDocumentOptionsResolver = (options, { creationContext }) =>
  options.filter(
    ({ templateId }) =>
      !neverNew.includes(templateId) &&
      // In a list or a reference field, the type alone was asked for.
      (creationContext.type === 'global' || templateId !== alumnusTemplate),
  );
