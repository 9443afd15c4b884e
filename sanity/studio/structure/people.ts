import { ClockIcon } from '@sanity/icons/Clock';
import { EarthGlobeIcon } from '@sanity/icons/EarthGlobe';
import { EditIcon } from '@sanity/icons/Edit';
import { TranslateIcon } from '@sanity/icons/Translate';
import { UserIcon } from '@sanity/icons/User';
import { UsersIcon } from '@sanity/icons/Users';
import type { ListBuilder, StructureBuilder } from 'sanity/structure';

import type { StudioLanguage } from '../../schema/labels/label';
import { deskWords } from '../words/desk';
import { type DeskList, listItem } from './document-list';
import * as filters from './filters';
import { byFilingName, lastEdited } from './orderings';
import { alumnusTemplate } from './templates';

/** Lists of people: by what they are to the institute first, then what is to be done. */
export function peopleIn(S: StructureBuilder, language: StudioLanguage): ListBuilder {
  const byKind: DeskList[] = [
    {
      id: 'members',
      title: deskWords.members[language],
      icon: UserIcon,
      filter: filters.members,
      type: 'researcher',
      order: byFilingName,
      creates: [S.initialValueTemplateItem('researcher')],
      opensNew: ['researcher'],
    },
    {
      id: 'alumni',
      title: deskWords.alumni[language],
      icon: ClockIcon,
      filter: filters.alumni,
      type: 'researcher',
      order: byFilingName,
      creates: [S.initialValueTemplateItem(alumnusTemplate)],
      opensNew: [alumnusTemplate],
    },
    {
      id: 'coauthors',
      title: deskWords.coauthors[language],
      icon: EarthGlobeIcon,
      filter: filters.coauthors,
      type: 'coauthor',
      order: byFilingName,
      creates: [S.initialValueTemplateItem('coauthor')],
      opensNew: ['coauthor'],
    },
    {
      id: 'everyone',
      title: deskWords.everyone[language],
      icon: UsersIcon,
      filter: filters.everyone,
      order: byFilingName,
      creates: [S.initialValueTemplateItem('researcher'), S.initialValueTemplateItem('coauthor')],
      opens: ['researcher', 'coauthor'],
    },
  ];
  const toDo: DeskList[] = [
    {
      id: 'drafts',
      title: deskWords.drafts[language],
      icon: EditIcon,
      filter: filters.draftPeople,
      order: lastEdited,
    },
    {
      id: 'one-language',
      title: deskWords.halfTranslated[language],
      icon: TranslateIcon,
      filter: filters.halfTranslatedPeople,
      order: byFilingName,
    },
  ];
  return S.list()
    .id('people')
    .title(deskWords.people[language])
    .items([
      ...byKind.map((list) => listItem(S, list)),
      S.divider(),
      ...toDo.map((list) => listItem(S, list)),
    ]);
}
