import { agreesWithName } from '../../../../lib/domain/name-agreement.ts';
import { type NameParts, proposedNameParts } from '../../../../lib/domain/name-parts.ts';
import { type NamedField, namePartsIn, nameWithParts } from '../../../schema/rules/name-parts.ts';

/**
 * The parts to propose for a name that has none yet, or no family name, or a family name alone that is not the whole
 * name.
 *
 * @param value a person or an authorship as far as it is filled in
 * @returns undefined when there is nothing to propose
 */
export function namePartsProposal(value: unknown, named: NamedField): NameParts | undefined {
  const name = nameWithParts(value, named);
  if (name === undefined) return undefined;
  const { familyName, ...others } = namePartsIn(value);
  const isComplete =
    Object.values(others).some((part) => part !== undefined) ||
    agreesWithName({ familyName }, name);
  return familyName !== undefined && isComplete ? undefined : proposedNameParts(name, familyName);
}
