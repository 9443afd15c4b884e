import { telephoneAddress } from '../../domain/index.ts';
import { linkKinds, type LinkKind } from '../../domain/vocabulary.ts';
import { type Phrase, phraseOf } from '../localised-text/view.ts';
import { type FieldPath, noFieldPath, type ViewContext } from '../view-context.ts';
import type { ContactResult } from './query.ts';

/** A page about a person on another site. */
export interface ExternalLink {
  readonly kind: LinkKind;
  readonly href: string;
  /** An editor's own label, mostly for the kind `other`. */
  readonly label?: Phrase;
}

/** How to reach a person. The annotation has the fields that are plain strings. */
export interface Contact {
  readonly email?: string;
  readonly telephone?: { readonly text: string; readonly href: string };
  readonly room?: string;
  /** `0000-0002-…`, check digit verified. */
  readonly orcid?: string;
  /** In the order in which a visitor looks. */
  readonly links: ExternalLink[];
}

/** @param path of the person's document */
export function contactView(
  contact: ContactResult,
  path: FieldPath,
  context: ViewContext,
): Contact {
  const { email, telephone, room, orcid } = contact;
  const view: Contact = {
    ...(email !== undefined && { email }),
    ...(telephone !== undefined && {
      telephone: { text: telephone, href: telephoneAddress(telephone) },
    }),
    ...(room !== undefined && { room }),
    ...(orcid !== undefined && { orcid }),
    links: linkViews(contact.links, path.field('links'), context),
  };
  const present = Object.keys(view).filter((name) => name !== 'links');
  return path.annotateFields(view, Object.fromEntries(present.map((name) => [name, null])));
}

/** In the order of the kinds, and within a kind in the editor's. */
function linkViews(
  links: ContactResult['links'],
  field: FieldPath,
  { language }: ViewContext,
): ExternalLink[] {
  return links
    .toSorted((a, b) => linkKinds.indexOf(a.kind) - linkKinds.indexOf(b.kind))
    .flatMap(({ _key, kind, url, label }) => {
      if (url === '') return [];
      const words = phraseOf(label, language, noFieldPath);
      return [field.item(_key).annotate({ kind, href: url, ...(words && { label: words }) })];
    });
}
