import { Stack } from '@sanity/ui';
import {
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
import { CitationPanel } from '../citation/citation-panel.tsx';
import { PreviewWithInitials } from '../people/preview-with-initials.tsx';
import { AuthorsInput } from './authors/authors-input.tsx';
import { IdentifierInput } from './identifiers/identifier-input.tsx';
import type { Identifier } from './identifiers/normalise.ts';
import { LocalisedInput } from './localised/localised-input.tsx';
import { NamedInput } from './name-parts/named-input.tsx';
import { PortraitInput } from './portrait/portrait-input.tsx';

const localisedTypes = new Set([localisedString, localisedText, localisedBiography]);

/**
 * The inputs of this project, for `form.components` of the workspace: chosen by the type and the
 * name of a field, so that the schema stays free of React.
 */
export function formComponentsIn(language: Language): FormComponents {
  return {
    preview: PreviewWithInitials,
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
        return (
          <Stack gap={5}>
            <CitationPanel work={props.value} language={language} />
            {props.renderDefault(props)}
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
