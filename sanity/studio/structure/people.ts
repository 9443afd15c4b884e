import { ClockIcon } from '@sanity/icons/Clock';
import { EarthGlobeIcon } from '@sanity/icons/EarthGlobe';
import { EditIcon } from '@sanity/icons/Edit';
import { TranslateIcon } from '@sanity/icons/Translate';
import { UserIcon } from '@sanity/icons/User';
import { UsersIcon } from '@sanity/icons/Users';
import type { ListBuilder, StructureBuilder } from 'sanity/structure';

import type { Language } from '../../../lib/i18n/languages.ts';
import { type DocumentListDefinition, listItem } from './document-list.ts';
import * as filters from './filters.ts';
import { byFilingName, lastEdited } from './orderings.ts';
import { alumnusTemplate } from './templates.ts';
import { structureWords } from './words.ts';

/** Lists of people: by status first, then those with unfinished content. */
export function peopleIn(S: StructureBuilder, language: Language): ListBuilder {
  const byKind: DocumentListDefinition[] = [
    {
      id: 'members',
      title: structureWords.members[language],
      icon: UserIcon,
      filter: filters.members,
      type: 'researcher',
      order: byFilingName,
      creates: [S.initialValueTemplateItem('researcher')],
      opensNew: ['researcher'],
    },
    {
      id: 'alumni',
      title: structureWords.alumni[language],
      icon: ClockIcon,
      filter: filters.alumni,
      type: 'researcher',
      order: byFilingName,
      creates: [S.initialValueTemplateItem(alumnusTemplate)],
      opensNew: [alumnusTemplate],
    },
    {
      id: 'coauthors',
      title: structureWords.coauthors[language],
      icon: EarthGlobeIcon,
      filter: filters.coauthors,
      type: 'coauthor',
      order: byFilingName,
      creates: [S.initialValueTemplateItem('coauthor')],
      opensNew: ['coauthor'],
    },
    {
      id: 'everyone',
      title: structureWords.everyone[language],
      icon: UsersIcon,
      filter: filters.everyone,
      order: byFilingName,
      creates: [S.initialValueTemplateItem('researcher'), S.initialValueTemplateItem('coauthor')],
      opens: ['researcher', 'coauthor'],
    },
  ];
  const toDo: DocumentListDefinition[] = [
    {
      id: 'drafts',
      title: structureWords.drafts[language],
      icon: EditIcon,
      filter: filters.draftPeople,
      order: lastEdited,
    },
    {
      id: 'one-language',
      title: structureWords.halfTranslated[language],
      icon: TranslateIcon,
      filter: filters.halfTranslatedPeople,
      order: byFilingName,
    },
  ];
  return S.list()
    .id('people')
    .title(structureWords.people[language])
    .items([
      ...byKind.map((list) => listItem(S, list)),
      S.divider(),
      ...toDo.map((list) => listItem(S, list)),
    ]);
}
