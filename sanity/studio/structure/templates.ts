import type { NewDocumentOptionsResolver, Template } from 'sanity';

import type { Language } from '../../../lib/i18n/languages.ts';
import { iconOf } from './icons.ts';
import { structureWords } from './words.ts';

export const alumnusTemplate = 'researcher-alumnus';
export const workOfTypeTemplate = 'publication-of-type';

/** Templates of new documents, besides the default one of each type. */
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

/**
 * Templates that no menu offers: the one settings document, and what needs a parameter from its
 * list.
 */
const neverNew: readonly string[] = ['siteSettings', workOfTypeTemplate];

/** The templates that a menu of new documents offers. */
export const newDocumentOptions: NewDocumentOptionsResolver = (options, { creationContext }) =>
  options.filter(
    ({ templateId }) =>
      !neverNew.includes(templateId) &&
      // A list or a reference field asks for a type only, which has its default template.
      (creationContext.type === 'global' || templateId !== alumnusTemplate),
  );
