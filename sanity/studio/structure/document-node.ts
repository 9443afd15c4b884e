import { DocumentTextIcon } from '@sanity/icons/DocumentText';
import { LinkIcon } from '@sanity/icons/Link';
import type { DefaultDocumentNodeResolver } from 'sanity/structure';

import type { StudioLanguage } from '../../schema/labels/label';
import { deskWords } from '../words/desk';
import { whereUsedIn } from './where-used/where-used';

/** Types whose documents others refer to. */
const referredTo: readonly string[] = [
  'researcher',
  'coauthor',
  'publication',
  'topic',
  'institution',
];

/** How a document is shown, wherever it is opened from: its form and, in a tab, where it is used. */
export function documentNodeIn(language: StudioLanguage): DefaultDocumentNodeResolver {
  const WhereUsed = whereUsedIn(language);
  return (S, { schemaType }) => {
    const form = S.view.form().title(deskWords.form[language]).icon(DocumentTextIcon);
    if (!referredTo.includes(schemaType)) return S.document().views([form]);
    return S.document().views([
      form,
      S.view
        .component(WhereUsed)
        .id('where-used')
        .title(deskWords.whereUsed[language])
        .icon(LinkIcon),
    ]);
  };
}
