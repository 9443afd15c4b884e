import { defineArrayMember, defineField, type ReferenceOptions } from 'sanity';

interface ReferenceList {
  name: string;
  title: string;
  description?: string;
  group?: string;
}

/**
 * An ordered list of documents of one type, none of them twice.
 *
 * @param strength weak references let what they point to be taken down
 * @param options of each reference, such as a filter of what can be chosen
 */
export function referenceListField(
  field: ReferenceList,
  to: string,
  strength: 'strong' | 'weak' = 'strong',
  options: ReferenceOptions = {},
) {
  return defineField({
    ...field,
    type: 'array',
    of: [
      defineArrayMember({
        type: 'reference',
        // Otherwise called “Reference to …” where a problem is named, in English.
        title: field.title,
        to: [{ type: to }],
        weak: strength === 'weak',
        options,
      }),
    ],
    validation: (rule) => rule.unique(),
  });
}
