import { DocumentTextIcon } from '@sanity/icons/DocumentText';
import { LinkIcon } from '@sanity/icons/Link';
import type { DefaultDocumentNodeResolver } from 'sanity/structure';

import type { Language } from '../../../lib/i18n/languages.ts';
import { whereUsedIn } from './where-used/where-used.tsx';
import { structureWords } from './words.ts';

/** Types of documents to which others refer. */
const referredTo: readonly string[] = [
  'researcher',
  'coauthor',
  'publication',
  'topic',
  'institution',
];

/** The views of a document: its form and, for these types, the documents that use it. */
export function documentNodeIn(language: Language): DefaultDocumentNodeResolver {
  const WhereUsed = whereUsedIn(language);
  return (S, { schemaType }) => {
    const form = S.view.form().title(structureWords.form[language]).icon(DocumentTextIcon);
    if (!referredTo.includes(schemaType)) return S.document().views([form]);
    return S.document().views([
      form,
      S.view
        .component(WhereUsed)
        .id('where-used')
        .title(structureWords.whereUsed[language])
        .icon(LinkIcon),
    ]);
  };
}
