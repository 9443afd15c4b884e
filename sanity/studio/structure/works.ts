import { CalendarIcon } from '@sanity/icons/Calendar';
import { DocumentTextIcon } from '@sanity/icons/DocumentText';
import { DocumentsIcon } from '@sanity/icons/Documents';
import { EditIcon } from '@sanity/icons/Edit';
import { LinkRemovedIcon } from '@sanity/icons/LinkRemoved';
import { TranslateIcon } from '@sanity/icons/Translate';
import { map } from 'rxjs';
import type { ListBuilder, StructureBuilder } from 'sanity/structure';

import type { StudioLanguage } from '../../schema/labels/label';
import { workTypeLabels } from '../../schema/labels/publication';
import { newestFirst } from '../../schema/orderings';
import { workTypes } from '../../../lib/domain/vocabulary';
import { deskWords } from '../words/desk';
import { type DeskList, listItem } from './document-list';
import * as filters from './filters';
import type { LiveQueries } from './live-queries';
import { lastEdited } from './orderings';
import { workOfTypeTemplate } from './templates';
import { liveYears, worksByYearIn } from './years';

/** Lists of works: all, by year and by type first, then what is to be done. */
export function worksIn(
  S: StructureBuilder,
  language: StudioLanguage,
  store: LiveQueries,
): ListBuilder {
  const type = 'publication';
  const all: DeskList = {
    id: 'all',
    title: deskWords.allWorks[language],
    icon: DocumentTextIcon,
    filter: filters.works,
    type,
    order: newestFirst,
    creates: [S.initialValueTemplateItem(type)],
    opens: [type],
    opensNew: [type],
  };
  const toDo: DeskList[] = [
    {
      id: 'drafts',
      title: deskWords.drafts[language],
      icon: EditIcon,
      filter: filters.draftWorks,
      type,
      order: lastEdited,
    },
    {
      id: 'missing-doi',
      title: deskWords.withoutDoi[language],
      icon: LinkRemovedIcon,
      filter: filters.worksWithoutDoi,
      type,
      order: newestFirst,
    },
    {
      id: 'one-language',
      title: deskWords.halfTranslated[language],
      icon: TranslateIcon,
      filter: filters.halfTranslatedWorks,
      type,
      order: newestFirst,
    },
  ];
  return S.list()
    .id('works')
    .title(deskWords.works[language])
    .items([
      listItem(S, all),
      S.listItem()
        .id('by-year')
        .title(deskWords.byYear[language])
        .icon(CalendarIcon)
        .child(() => liveYears(store).pipe(map((years) => worksByYearIn(S, language, years)))),
      S.listItem()
        .id('by-type')
        .title(deskWords.byType[language])
        .icon(DocumentsIcon)
        .child(() => worksByTypeIn(S, language)),
      S.divider(),
      ...toDo.map((list) => listItem(S, list)),
    ]);
}

function worksByTypeIn(S: StructureBuilder, language: StudioLanguage): ListBuilder {
  return S.list()
    .id('by-type')
    .title(deskWords.byType[language])
    .showIcons(false)
    .items(
      workTypes.map((workType) =>
        listItem(S, {
          id: workType,
          title: workTypeLabels[workType][language][0],
          filter: filters.worksOfType,
          params: { workType },
          type: 'publication',
          order: newestFirst,
          creates: [S.initialValueTemplateItem(workOfTypeTemplate, { workType })],
          opensNew: [workOfTypeTemplate],
        }),
      ),
    );
}
