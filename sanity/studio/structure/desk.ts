import type { StructureResolver } from 'sanity/structure';

import type { StudioLanguage } from '../../schema/labels/label';
import { deskWords } from '../words/desk';
import { listByName } from './by-name';
import { type DeskList, listItem } from './document-list';
import { institutions, topics } from './filters';
import { iconOf } from './icons';
import { byShortName, bySlug } from './orderings';
import { peopleIn } from './people';
import { worksIn } from './works';

/** `_id` and type of the one document of the site's settings. */
const settings = 'siteSettings';

/** The desk: people, works, what they refer to, and the settings of the site. */
export function deskIn(language: StudioLanguage): StructureResolver {
  return (S, { documentStore }) => {
    const byName = (list: DeskList) =>
      listItem(S, list, () => listByName(S, documentStore, language, list));
    const topicList: DeskList = {
      id: 'topics',
      title: deskWords.topics[language],
      icon: iconOf.topic,
      filter: topics,
      type: 'topic',
      order: bySlug,
      creates: [S.initialValueTemplateItem('topic')],
      opens: ['topic'],
      opensNew: ['topic'],
    };
    const institutionList: DeskList = {
      id: 'institutions',
      title: deskWords.institutions[language],
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
      .title(deskWords.content[language])
      .items([
        S.listItem()
          .id('people')
          .title(deskWords.people[language])
          .icon(iconOf.researcher)
          .child(() => peopleIn(S, language)),
        S.listItem()
          .id('works')
          .title(deskWords.works[language])
          .icon(iconOf.publication)
          .child(() => worksIn(S, language, documentStore)),
        S.divider(),
        byName(topicList),
        byName(institutionList),
        S.divider(),
        S.listItem()
          .id('settings')
          .title(deskWords.settings[language])
          .icon(iconOf.siteSettings)
          .child(() =>
            S.document()
              .id(settings)
              .schemaType(settings)
              .documentId(settings)
              .title(deskWords.settings[language]),
          ),
      ]);
  };
}
