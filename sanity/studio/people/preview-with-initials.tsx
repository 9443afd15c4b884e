import type { PreviewProps } from 'sanity';

import { initialsOf } from '../../../lib/content/person/names.ts';
import { isRecord } from '../../schema/rules/is-record.ts';
import { Initials } from './initials.tsx';

/** Types of list items that represent a person. */
const people: ReadonlySet<string> = new Set(['authorship', 'supervision']);

/** The Studio's own preview, with initials for a person without a portrait. */
export function PreviewWithInitials(props: PreviewProps) {
  const { schemaType, title, media } = props;
  if (!schemaType || !people.has(schemaType.name) || hasImage(media)) {
    return props.renderDefault(props);
  }
  const letters = typeof title === 'string' ? initialsOf(title) : '';
  if (letters === '') return props.renderDefault(props);
  return props.renderDefault({ ...props, media: <Initials letters={letters} /> });
}

function hasImage(media: unknown): boolean {
  return isRecord(media) && (isRecord(media.asset) || 'props' in media);
}
