import type { StructureResolver } from 'sanity/structure';

import type { Language } from '../../../lib/i18n/languages.ts';
import { type DocumentListDefinition, listItem } from './document-list.ts';
import { institutions, topics } from './filters.ts';
import { iconOf } from './icons.ts';
import { listByName } from './list-by-name.ts';
import { byShortName, bySlug } from './orderings.ts';
import { peopleIn } from './people.ts';
import { structureWords } from './words.ts';
import { worksIn } from './works.ts';

/** `_id` and type of the one document of the site's settings. */
const settings = 'siteSettings';

/** The structure: people, works, what they refer to, and the settings of the site. */
export function structureIn(language: Language): StructureResolver {
  return (S, { documentStore }) => {
    const byName = (list: DocumentListDefinition) =>
      listItem(S, list, () => listByName(S, { store: documentStore, language, list }));
    const topicList: DocumentListDefinition = {
      id: 'topics',
      title: structureWords.topics[language],
      icon: iconOf.topic,
      filter: topics,
      type: 'topic',
      order: bySlug,
      creates: [S.initialValueTemplateItem('topic')],
      opens: ['topic'],
      opensNew: ['topic'],
    };
    const institutionList: DocumentListDefinition = {
      id: 'institutions',
      title: structureWords.institutions[language],
      icon: iconOf.institution,
      filter: institutions,
      type: 'institution',
      order: byShortName,
      creates: [S.initialValueTemplateItem('institution')],
      opens: ['institution'],
      opensNew: ['institution'],
    };
    return S.list()
      .id('content')
      .title(structureWords.content[language])
      .items([
        S.listItem()
          .id('people')
          .title(structureWords.people[language])
          .icon(iconOf.researcher)
          .child(() => peopleIn(S, language)),
        S.listItem()
          .id('works')
          .title(structureWords.works[language])
          .icon(iconOf.publication)
          .child(() => worksIn(S, language, documentStore)),
        S.divider(),
        byName(topicList),
        byName(institutionList),
        S.divider(),
        S.listItem()
          .id('settings')
          .title(structureWords.settings[language])
          .icon(iconOf.siteSettings)
          .child(() =>
            S.document()
              .id(settings)
              .schemaType(settings)
              .documentId(settings)
              .title(structureWords.settings[language]),
          ),
      ]);
  };
}
