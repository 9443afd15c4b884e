import { expect } from '@playwright/test';

import { works } from '../../../sanity/seed/documents.ts';
import type { Editor } from '../../e2e/studio/editor.ts';
import type { EditorActions } from './editor-actions.ts';

/** As much of a work of the sample as an editor types. */
interface SampleWork {
  readonly title: string;
  readonly abstract?: readonly { readonly language: string; readonly value: string }[];
  readonly authors: readonly { readonly person: { readonly _ref: string } }[];
  readonly versions: readonly Readonly<Record<string, string | boolean | undefined>>[];
}

/** The six works of the sample, each typed into the form. @param nameOf the name of a person, by `_id` */
export async function bringInByHand(
  editor: Editor,
  actions: EditorActions,
  nameOf: (id: string) => string,
): Promise<void> {
  for (const work of works) await typeWork(work, { editor, actions, nameOf });
}

async function typeWork(
  { title, abstract = [], authors, versions }: SampleWork,
  {
    editor,
    actions,
    nameOf,
  }: { editor: Editor; actions: EditorActions; nameOf: (id: string) => string },
): Promise<void> {
  const { form, page } = editor;
  await editor.open('/studio/intent/create/type=publication');
  actions.counts.clicks += 2;
  const titleField = form.getByRole('textbox', { name: 'Titre', exact: true });
  await titleField.waitFor();
  await page.waitForTimeout(3_000);
  await actions.paste(titleField, title);
  const english = abstract.find(({ language }) => language === 'en')?.value;
  if (english !== undefined)
    await actions.paste(form.getByRole('textbox', { name: 'Résumé (English)' }), english);
  await actions.click(form.getByRole('button', { name: /Générer/ }));

  await actions.click(form.getByRole('tab', { name: 'Auteurs et autrices' }));
  for (const { person } of authors) {
    const picker = form.getByRole('combobox', { name: /Ajouter un auteur/ });
    await actions.click(picker);
    await actions.type(picker, nameOf(person._ref).slice(0, 8));
    await actions.click(page.getByRole('option', { name: nameOf(person._ref) }).first());
  }
  await actions.click(form.getByRole('tab', { name: 'Versions' }));
  for (const version of versions) {
    await actions.click(form.getByRole('button', { name: 'Ajouter un élément' }));
    const dialog = page.getByRole('dialog').last();
    await dialog.waitFor();
    actions.counts.clicks += 1;
    await dialog
      .getByRole('combobox', { name: 'Sorte' })
      .selectOption({ label: kindLabels[String(version.kind)] ?? 'Autre' });
    for (const [name, label] of versionLabels) {
      const value = version[name];
      if (typeof value !== 'string') continue;
      const field = dialog.getByRole('textbox', { name: label, exact: true });
      if (name === 'date') await actions.type(field, value);
      else await actions.paste(field, value);
    }
    await actions.press(dialog, 'Escape');
    await expect(dialog).toBeHidden();
  }
  await editor.publish();
  actions.counts.clicks += 1;
}

/** Of the kinds that the sample has. */
const kindLabels: Readonly<Record<string, string>> = {
  preprint: 'Prépublication',
  workshop: 'Atelier',
  conference: 'Conférence',
};

const versionLabels = [
  ['venue', 'Lieu de publication'],
  ['venueShort', 'Lieu, abrégé'],
  ['date', 'Date'],
  ['volume', 'Volume'],
  ['pages', 'Pages'],
  ['doi', 'DOI'],
  ['arxivId', 'Identifiant arXiv'],
  ['url', 'Page'],
] as const;
