import { defineArrayMember, defineField, type ReferenceOptions } from 'sanity';

interface ReferenceList {
  name: string;
  title: string;
  description?: string;
  group?: string;
}

interface Target {
  /** The type of the documents. */
  to: string;
  /** A document that only weak references point to can be unpublished. */
  weak?: boolean;
  /** What can be chosen, and whether a new document can be made from here. */
  options?: ReferenceOptions;
}

/** An ordered list of documents of one type, none of them twice. */
export function referenceListField(field: ReferenceList, { to, weak = false, options }: Target) {
  return defineField({
    ...field,
    type: 'array',
    of: [
      defineArrayMember({
        type: 'reference',
        // The default title is “Reference to …”, in English, where the Studio names a problem.
        title: field.title,
        to: [{ type: to }],
        weak,
        ...(options && { options }),
      }),
    ],
    validation: (rule) => rule.unique(),
  });
}
