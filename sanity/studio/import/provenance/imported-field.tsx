import type { FieldProps } from 'sanity';

import type { Language } from '../../../../lib/i18n/languages.ts';
import { ProvenanceLine } from './provenance-line.tsx';

/** Fields of a work that an import writes and that are one input each. */
const importedFields: readonly unknown[] = ['title', 'language', 'type', 'authors', 'code', 'data'];

/**
 * A field with where it is from under its input. The line always has its place among the children, so that the input
 * keeps the focus when the line comes or goes.
 */
export function ImportedField(props: FieldProps & { readonly language: Language }) {
  const { language, ...fieldProps } = props;
  const [name] = props.path;
  return fieldProps.renderDefault({
    ...fieldProps,
    children: (
      <div>
        {props.children}
        <ProvenanceLine path={String(name)} language={language} />
      </div>
    ),
  });
}

/** Whether a field of the document itself is one that an import writes. */
export function isImportedField({ path }: FieldProps): boolean {
  return path.length === 1 && importedFields.includes(path[0]);
}
