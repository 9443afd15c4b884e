import { CalendarIcon } from '@sanity/icons/Calendar';
import { DocumentTextIcon } from '@sanity/icons/DocumentText';
import { DocumentsIcon } from '@sanity/icons/Documents';
import { EditIcon } from '@sanity/icons/Edit';
import { LinkRemovedIcon } from '@sanity/icons/LinkRemoved';
import { TranslateIcon } from '@sanity/icons/Translate';
import { map } from 'rxjs';
import type { ListBuilder, StructureBuilder } from 'sanity/structure';

import { workTypes } from '../../../lib/domain/vocabulary.ts';
import type { Language } from '../../../lib/i18n/languages.ts';
import { workTypeTitles } from '../../schema/documents/publication.ts';
import { newestFirst } from '../../schema/orderings.ts';
import { type DocumentListDefinition, listItem } from './document-list.ts';
import * as filters from './filters.ts';
import type { LiveQueries } from './live-queries.ts';
import { lastEdited } from './orderings.ts';
import { workOfTypeTemplate } from './templates.ts';
import { structureWords } from './words.ts';
import { liveYears, worksByYearIn } from './years.ts';

/** Lists of works: all, by year and by type first, then those with unfinished content. */
export function worksIn(S: StructureBuilder, language: Language, store: LiveQueries): ListBuilder {
  const type = 'publication';
  const all: DocumentListDefinition = {
    id: 'all',
    title: structureWords.allWorks[language],
    icon: DocumentTextIcon,
    filter: filters.works,
    type,
    order: newestFirst,
    creates: [S.initialValueTemplateItem(type)],
    opens: [type],
    opensNew: [type],
  };
  const toDo: DocumentListDefinition[] = [
    {
      id: 'drafts',
      title: structureWords.drafts[language],
      icon: EditIcon,
      filter: filters.draftWorks,
      type,
      order: lastEdited,
    },
    {
      id: 'missing-doi',
      title: structureWords.withoutDoi[language],
      icon: LinkRemovedIcon,
      filter: filters.worksWithoutDoi,
      type,
      order: newestFirst,
    },
    {
      id: 'one-language',
      title: structureWords.halfTranslated[language],
      icon: TranslateIcon,
      filter: filters.halfTranslatedWorks,
      type,
      order: newestFirst,
    },
  ];
  return S.list()
    .id('works')
    .title(structureWords.works[language])
    .items([
      listItem(S, all),
      S.listItem()
        .id('by-year')
        .title(structureWords.byYear[language])
        .icon(CalendarIcon)
        .child(() => liveYears(store).pipe(map((years) => worksByYearIn(S, language, years)))),
      S.listItem()
        .id('by-type')
        .title(structureWords.byType[language])
        .icon(DocumentsIcon)
        .child(() => worksByTypeIn(S, language)),
      S.divider(),
      ...toDo.map((list) => listItem(S, list)),
    ]);
}

function worksByTypeIn(S: StructureBuilder, language: Language): ListBuilder {
  return S.list()
    .id('by-type')
    .title(structureWords.byType[language])
    .showIcons(false)
    .items(
      workTypes.map((workType) =>
        listItem(S, {
          id: workType,
          title: workTypeTitles[workType][language],
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
