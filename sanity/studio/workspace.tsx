import { frFRLocale } from '@sanity/locale-fr-fr';
import { visionTool } from '@sanity/vision';
import { defineConfig, type Config } from 'sanity';
import { internationalizedArray } from 'sanity-plugin-internationalized-array';
import { structureTool } from 'sanity/structure';

import type { Language } from '../../lib/i18n/languages.ts';
import { localisedFieldTypes, localisedLanguages } from '../schema/fields/localised.ts';
import { schemaTypesIn } from '../schema/index.ts';
import { documentActionsIn } from './actions/index.ts';
import { apiVersion } from './api-version.ts';
import { formComponentsIn } from './inputs/form-components.tsx';
import { languageLayout } from './language/language-layout.tsx';
import { NavbarWithLanguages } from './language/navbar-with-languages.tsx';
import { resourceBundles } from './language/resource-bundles.ts';
import { previewsIn } from './presentation/presentation.ts';
import type { StudioSettings } from './settings.ts';
import { documentNodeIn } from './structure/document-node.ts';
import { structureIn } from './structure/structure.ts';
import { newDocumentOptions, templatesIn } from './structure/templates.ts';
import { withStudioComponents } from './structure/with-studio-components.tsx';
import { structureWords } from './structure/words.ts';

/**
 * The workspace: what the Studio consists of, in one language.
 *
 * @param onLanguageChange called when the editor chose the other language
 */
export function workspaceFor(
  settings: StudioSettings,
  language: Language,
  onLanguageChange: (chosen: Language) => void,
): Config {
  return defineConfig({
    name: 'default',
    title: 'Portrait',
    ...settings,
    // Sanity's hosted sign-in and the lake's are the same to the Studio: addresses that the API names.
    auth: { loginMethod: 'token', redirectOnSingle: true },
    schema: {
      types: withStudioComponents(schemaTypesIn(language)),
      templates: (given) => [...given, ...templatesIn(language)],
    },
    plugins: [
      structureTool({
        title: structureWords.content[language],
        structure: structureIn(language),
        defaultDocumentNode: documentNodeIn(language),
      }),
      previewsIn(language),
      internationalizedArray({
        languages: localisedLanguages,
        fieldTypes: [...localisedFieldTypes],
        languageDisplay: 'titleOnly',
        buttonAddAll: false,
      }),
      visionTool({ defaultApiVersion: apiVersion }),
      frFRLocale(),
    ],
    form: { components: formComponentsIn(language) },
    i18n: { bundles: resourceBundles },
    studio: {
      components: {
        layout: languageLayout(language, onLanguageChange),
        navbar: NavbarWithLanguages,
      },
    },
    // What only Sanity's own servers do.
    announcements: { enabled: false },
    mediaLibrary: { enabled: false },
    releases: { enabled: false },
    scheduledDrafts: { enabled: false },
    scheduledPublishing: { enabled: false },
    tasks: { enabled: false },
    apps: { canvas: { enabled: false } },
    document: {
      actions: documentActionsIn(language),
      comments: { enabled: false },
      // Nobody is there to be asked.
      askToEdit: { enabled: false },
      newDocumentOptions,
    },
  });
}
