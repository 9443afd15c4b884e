import { defineArrayMember, defineField } from 'sanity';

interface ReferenceList {
  name: string;
  title: string;
  description?: string;
  group?: string;
}

/** An ordered list of documents of one type, none of them twice. */
export function referenceListField(field: ReferenceList, to: string) {
  return defineField({
    ...field,
    type: 'array',
    of: [defineArrayMember({ type: 'reference', to: [{ type: to }] })],
    validation: (rule) => rule.unique(),
  });
}
