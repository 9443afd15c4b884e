import type { DocumentActionComponent, DuplicateActionProps, SanityDocumentLike } from 'sanity';

/**
 * Fields that no two documents share: addresses, a person's ORCID iD, the member that a coauthor
 * became.
 */
const uniqueFields: ReadonlySet<string> = new Set(['slug', 'formerSlugs', 'orcid', 'member']);

/** A copy of a document without its unique fields. */
export function withoutUniqueFields({
  _id,
  _type,
  ...fields
}: SanityDocumentLike): SanityDocumentLike {
  const kept = Object.entries(fields).filter(([field]) => !uniqueFields.has(field));
  return { _id, _type, ...Object.fromEntries(kept) };
}

/** Duplicates a document without its unique fields; the form asks for those of the copy. */
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
