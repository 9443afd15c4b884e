import { frFRLocale } from '@sanity/locale-fr-fr';
import { visionTool } from '@sanity/vision';
import { defineConfig, type Config } from 'sanity';
import { internationalizedArray } from 'sanity-plugin-internationalized-array';
import { structureTool } from 'sanity/structure';

import type { Language } from '../../lib/i18n/languages.ts';
import { localisedFieldTypes, localisedLanguages } from '../schema/fields/localised.ts';
import { schemaTypesIn } from '../schema/index.ts';
import { documentActionsIn } from './actions/document-actions.ts';
import { apiVersion } from '../api-version.ts';
import { importToolIn } from './import/import-tool.tsx';
import { formComponentsIn } from './inputs/form-components.tsx';
import { languageLayout } from './language/language-layout.tsx';
import { canadianLocales } from './language/locales.ts';
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
 * The workspace of the Studio in one language.
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
    // Sanity's hosted sign-in and that of the lake look the same to the Studio: the API lists the
    // addresses.
    auth: { loginMethod: 'token', redirectOnSingle: true },
    schema: {
      types: withStudioComponents(schemaTypesIn(language)),
      templates: (given) => [...given, ...templatesIn(language)],
    },
    tools: (given) => [...given, importToolIn(language)],
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
    i18n: { locales: canadianLocales, bundles: resourceBundles },
    studio: {
      components: {
        layout: languageLayout(language, onLanguageChange),
        navbar: NavbarWithLanguages,
      },
    },
    // Features that need Sanity's own servers.
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
      // Requests for access go through Sanity's own servers.
      askToEdit: { enabled: false },
      newDocumentOptions,
    },
  });
}
