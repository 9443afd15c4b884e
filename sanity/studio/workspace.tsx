import { frFRLocale } from '@sanity/locale-fr-fr';
import { visionTool } from '@sanity/vision';
import { defineConfig, type Config } from 'sanity';
import { internationalizedArray } from 'sanity-plugin-internationalized-array';
import { structureTool } from 'sanity/structure';

import { localisedFieldTypes, localisedLanguages } from '../schema/fields/localised';
import { schemaTypesIn } from '../schema/index';
import type { StudioLanguage } from '../schema/labels/label';
import { documentActionsIn } from './actions/index';
import { apiVersion } from './api-version';
import { formComponentsIn } from './inputs/form-components';
import { layoutFollowing } from './language/follow-language';
import { frenchBundles } from './language/french/index';
import { NavbarWithLanguages } from './language/navbar-with-languages';
import { whoIsHereBundles } from './language/who-is-here';
import { previewsIn } from './presentation/presentation';
import type { StudioSettings } from './settings';
import { deskIn } from './structure/desk';
import { documentNodeIn } from './structure/document-node';
import { dressed } from './structure/dressed-types';
import { newDocumentOptions, templatesIn } from './structure/templates';
import { deskWords } from './words/desk';
import { validationBundles } from './words/validation';

/**
 * The workspace: what the Studio consists of, in one language.
 *
 * @param follow called when the user chose the other language in Studio's menu
 */
export function workspaceFor(
  settings: StudioSettings,
  language: StudioLanguage,
  follow: (chosen: StudioLanguage) => void,
): Config {
  return defineConfig({
    name: 'default',
    title: 'Portrait',
    ...settings,
    // Sanity's hosted sign-in and the lake's are the same to the Studio: addresses that the API names.
    auth: { loginMethod: 'token', redirectOnSingle: true },
    schema: {
      types: dressed(schemaTypesIn(language)),
      templates: (given) => [...given, ...templatesIn(language)],
    },
    plugins: [
      structureTool({
        title: deskWords.content[language],
        structure: deskIn(language),
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
    i18n: { bundles: [...frenchBundles, ...validationBundles, ...whoIsHereBundles] },
    studio: {
      components: { layout: layoutFollowing(language, follow), navbar: NavbarWithLanguages },
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
