import { Stack } from '@sanity/ui';
import { useState } from 'react';
import type { ObjectInputProps } from 'sanity';

import type { Language } from '../../../../lib/i18n/languages.ts';
import { publishedIdOf } from '../../../../lib/import/known/document-id.ts';
import { CitationPanel } from '../../citation/citation-panel.tsx';
import { FillPanel } from '../../import/fill/fill-panel.tsx';
import { ProvenanceProvider } from '../../import/provenance/provenance-context.tsx';

interface PublicationInputProps {
  readonly inputProps: ObjectInputProps;
  readonly language: Language;
}

/** The form of a publication: filled from a source, as the site prints it, then its fields with where they are from. */
export function PublicationInput({ inputProps, language }: PublicationInputProps) {
  const { value = {}, renderDefault } = inputProps;
  const id = typeof value._id === 'string' ? publishedIdOf(value._id) : '';
  const isReadOnly = inputProps.readOnly === true;
  // While the connection is lost, a form cannot be written in. What was pasted stays.
  const [editable, setEditable] = useState('');
  if (!isReadOnly && editable !== id) setEditable(id);
  return (
    <ProvenanceProvider id={id} work={value}>
      <Stack gap={5}>
        {id !== '' && editable === id && (
          <FillPanel key={id} id={id} work={value} isReadOnly={isReadOnly} language={language} />
        )}
        <CitationPanel work={value} language={language} />
        {renderDefault(inputProps)}
      </Stack>
    </ProvenanceProvider>
  );
}
