import type { DocumentActionComponent, DuplicateActionProps, SanityDocumentLike } from 'sanity';

/** Fields that two documents never share: addresses, the number of a person, who somebody became. */
const ownFields: ReadonlySet<string> = new Set(['slug', 'formerSlugs', 'orcid', 'member']);

/** A copy of a document without what is only ever one document's. */
export function copyOf({ _id, _type, ...fields }: SanityDocumentLike): SanityDocumentLike {
  const kept = Object.entries(fields).filter(([field]) => !ownFields.has(field));
  return { _id, _type, ...Object.fromEntries(kept) };
}

/** Duplicating leaves to the original what must stay its own; the form asks for the copy's. */
export function duplicateElsewhere(duplicate: DocumentActionComponent): DocumentActionComponent {
  const DuplicateElsewhere: DocumentActionComponent = (props) => {
    const copying: DuplicateActionProps = { ...props, mapDocument: copyOf };
    return duplicate(copying);
  };
  DuplicateElsewhere.action = duplicate.action;
  DuplicateElsewhere.displayName = 'DuplicateElsewhere';
  return DuplicateElsewhere;
}
