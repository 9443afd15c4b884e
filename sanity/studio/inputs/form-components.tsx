import { Stack } from '@sanity/ui';
import {
  type FieldProps,
  type FormComponents,
  type InputProps,
  isArrayOfObjectsInputProps,
  isObjectInputProps,
  isStringInputProps,
  type Path,
} from 'sanity';

import type { Language } from '../../../lib/i18n/languages.ts';
import {
  localisedBiography,
  localisedString,
  localisedText,
} from '../../schema/fields/localised.ts';
import type { NamedField } from '../../schema/rules/name-parts.ts';
import { VersionProvenance } from '../import/provenance/version-provenance.tsx';
import { ImportedField, isImportedField } from '../import/provenance/imported-field.tsx';
import { PreviewWithInitials } from '../people/preview-with-initials.tsx';
import { AuthorsInput } from './authors/authors-input.tsx';
import { IdentifierInput } from './identifiers/identifier-input.tsx';
import type { Identifier } from './identifiers/normalise.ts';
import { LocalisedInput } from './localised/localised-input.tsx';
import { NamedInput } from './name-parts/named-input.tsx';
import { PortraitInput } from './portrait/portrait-input.tsx';
import { PublicationInput } from './publication/publication-input.tsx';

const localisedTypes = new Set([localisedString, localisedText, localisedBiography]);

/**
 * The inputs of this project, for `form.components` of the workspace: chosen by the type and the
 * name of a field, so that the schema stays free of React.
 */
export function formComponentsIn(language: Language): FormComponents {
  return {
    preview: PreviewWithInitials,
    field: function FieldOfForm(props: FieldProps) {
      return isImportedField(props) ? (
        <ImportedField {...props} language={language} />
      ) : (
        props.renderDefault(props)
      );
    },
    input: function InputOfField(props: InputProps) {
      const { schemaType } = props;
      if (isArrayOfObjectsInputProps(props) && localisedTypes.has(schemaType.name)) {
        return <LocalisedInput inputProps={props} language={language} />;
      }
      if (isArrayOfObjectsInputProps(props) && isAuthors(props.path)) {
        return <AuthorsInput inputProps={props} language={language} />;
      }
      if (isObjectInputProps(props) && isPortrait(props.path)) {
        return <PortraitInput inputProps={props} language={language} />;
      }
      if (isObjectInputProps(props)) {
        const named = namedFieldOf(schemaType.name);
        if (named) return <NamedInput inputProps={props} named={named} language={language} />;
      }
      if (isStringInputProps(props)) {
        const kind = identifierAt(props.path, schemaType.name);
        if (kind) return <IdentifierInput inputProps={props} kind={kind} language={language} />;
      }
      if (
        isObjectInputProps(props) &&
        props.path.length === 0 &&
        schemaType.name === 'publication'
      ) {
        return <PublicationInput inputProps={props} language={language} />;
      }
      if (isObjectInputProps(props) && schemaType.name === 'version') {
        return (
          <Stack gap={4}>
            {props.renderDefault(props)}
            <VersionProvenance versionKey={keyOf(props.path)} language={language} />
          </Stack>
        );
      }
      return props.renderDefault(props);
    },
  };
}

/** Whether a path is that of the authors of a work. No other type has a field of that name. */
function isAuthors(path: Path): boolean {
  return path.length === 1 && path[0] === 'authors';
}

function isPortrait(path: Path): boolean {
  return path.length === 1 && path[0] === 'portrait';
}

/** The `_key` of an item of a list, by its path. */
function keyOf(path: Path): string {
  const last = path.at(-1);
  return typeof last === 'object' && '_key' in last ? last._key : '';
}

/** The field with a name that has parts beside it, by the type of what they are fields of. */
function namedFieldOf(type: string): NamedField | undefined {
  if (type === 'researcher' || type === 'coauthor') return 'name';
  return type === 'authorship' ? 'printedName' : undefined;
}

const identifierFields: Readonly<Record<string, Identifier>> = {
  doi: 'doi',
  arxivId: 'arxivId',
  orcid: 'orcid',
  ror: 'ror',
};

/**
 * The kind of identifier that a text field holds, by the name of the field; every `url` is an
 * address.
 */
function identifierAt(path: Path, type: string): Identifier | undefined {
  const name = path.at(-1);
  if (type === 'url') return name === 'href' ? undefined : 'url';
  return typeof name === 'string' && Object.hasOwn(identifierFields, name)
    ? identifierFields[name]
    : undefined;
}
