import type { DocumentDefinition, PreviewConfig, SchemaTypeDefinition } from 'sanity';

import { initialsOf } from '../../../lib/content/person/names.ts';
import { isRecord } from '../../schema/rules/is-record.ts';
import { Initials } from '../people/initials.tsx';
import { iconOf, isDocumentType } from './icons.ts';

/** Types of documents that represent a person. */
const people: readonly string[] = ['researcher', 'coauthor'];

/**
 * The types of the schema with React components: icons, and initials in place of a portrait. The
 * schema itself has none, because it is used outside of a browser too.
 */
export function withStudioComponents(
  types: readonly SchemaTypeDefinition[],
): SchemaTypeDefinition[] {
  return types.map((type) => {
    if (!isDocument(type) || !isDocumentType(type.name)) return type;
    const withIcon: DocumentDefinition = { ...type, icon: iconOf[type.name] };
    return people.includes(type.name) && type.preview
      ? { ...withIcon, preview: withInitials(type.preview) }
      : withIcon;
  });
}

function isDocument(type: SchemaTypeDefinition): type is DocumentDefinition {
  return type.type === 'document';
}

function withInitials(preview: PreviewConfig): PreviewConfig {
  const { prepare } = preview;
  if (!prepare) return preview;
  return {
    ...preview,
    prepare: (selection, options) => {
      const prepared = prepare(selection, options);
      const letters = typeof prepared.title === 'string' ? initialsOf(prepared.title) : '';
      if (hasImage(prepared.media) || letters === '') return prepared;
      return { ...prepared, media: <Initials letters={letters} /> };
    },
  };
}

/** An image field that has only an alternative text so far has no image. */
function hasImage(media: unknown): boolean {
  return isRecord(media) && isRecord(media.asset);
}
