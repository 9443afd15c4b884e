import type { DocumentActionComponent, DuplicateActionProps, SanityDocumentLike } from 'sanity';

/** Fields that two documents never share: addresses, the number of a person, who somebody became. */
const uniqueFields: ReadonlySet<string> = new Set(['slug', 'formerSlugs', 'orcid', 'member']);

/** A copy of a document without what is only ever one document's. */
export function withoutUniqueFields({
  _id,
  _type,
  ...fields
}: SanityDocumentLike): SanityDocumentLike {
  const kept = Object.entries(fields).filter(([field]) => !uniqueFields.has(field));
  return { _id, _type, ...Object.fromEntries(kept) };
}

/** Duplicating leaves to the original what must stay its own; the form asks for the copy's. */
export function duplicateWithoutUniqueFields(
  duplicate: DocumentActionComponent,
): DocumentActionComponent {
  const DuplicateWithoutUniqueFields: DocumentActionComponent = (props) => {
    const copying: DuplicateActionProps = { ...props, mapDocument: withoutUniqueFields };
    return duplicate(copying);
  };
  DuplicateWithoutUniqueFields.action = duplicate.action;
  DuplicateWithoutUniqueFields.displayName = 'DuplicateWithoutUniqueFields';
  return DuplicateWithoutUniqueFields;
}
