import type { CreateDataAttribute } from 'next-sanity';

import { annotated, type Annotation, type Placeholder } from '../content/annotation.ts';
import type { FieldPath } from '../content/view-context.ts';

type Step = string | { _key: string };

/** Writes the value of `data-sanity` for a path in one document. */
export type DataAttribute = CreateDataAttribute<{
  baseUrl: string;
  id: string;
  type: string;
  path: Step[];
}>;

/**
 * The path of a field, whose annotations link to the field in the Studio.
 *
 * @param attribute scoped to the path
 * @param isDraft whether placeholders are shown for what is missing
 */
export function fieldPath(attribute: DataAttribute, isDraft: boolean): FieldPath {
  const at = (step: Step): DataAttribute => attribute.scope([step]);
  const annotation = (of: DataAttribute, placeholder?: Placeholder | false | null): Annotation => ({
    dataAttribute: of.toString(),
    ...(isDraft && placeholder && { placeholder }),
  });
  const path: FieldPath = {
    field: (name) => fieldPath(at(name), isDraft),
    item: (_key) => (_key === undefined ? path : fieldPath(at({ _key }), isDraft)),
    annotate: (view, placeholder) => annotated(view, annotation(attribute, placeholder)),
    annotateFields: (view, fields) =>
      annotated(view, {
        fields: Object.fromEntries(
          Object.entries(fields).map(([name, placeholder]) => [
            name,
            annotation(at(name), placeholder),
          ]),
        ),
      }),
  };
  return path;
}
