import { type ObjectInputProps, set } from 'sanity';

import type { Language } from '../../../../lib/i18n/languages.ts';
import { namePartsFieldset } from '../../../schema/fields/name-parts.ts';
import type { NamedField } from '../../../schema/rules/name-parts.ts';
import { NamePartsProposal } from './name-parts-proposal.tsx';
import { namePartsProposal } from './proposal.ts';

interface NamedInputProps {
  readonly inputProps: ObjectInputProps;
  readonly named: NamedField;
  readonly language: Language;
}

/**
 * The Studio's own form of a person or of an authorship, with a proposal under the parts of the name while these are
 * missing. Accepted, the proposal is gone, so the family name gets the focus that its button had.
 */
export function NamedInput({ inputProps, named, language }: NamedInputProps) {
  const { value, members, onChange, onPathFocus, readOnly, renderDefault } = inputProps;
  const proposal = readOnly === true ? undefined : namePartsProposal(value, named);
  if (proposal === undefined) return renderDefault(inputProps);
  const accept = () => {
    onChange(
      Object.entries(proposal).flatMap(([field, text]) =>
        text === undefined ? [] : [set(text, [field])],
      ),
    );
    onPathFocus(['familyName']);
  };
  return renderDefault({
    ...inputProps,
    members: members.flatMap((member) =>
      member.kind === 'fieldSet' && member.fieldSet.name === namePartsFieldset
        ? [
            member,
            {
              kind: 'decoration' as const,
              key: 'name-parts-proposal',
              component: (
                <NamePartsProposal proposal={proposal} language={language} onAccept={accept} />
              ),
            },
          ]
        : [member],
    ),
  });
}
