import { useToast } from '@sanity/ui/toast';
import { cloneElement, isValidElement } from 'react';
import {
  type DocumentActionComponent,
  type DocumentActionDescription,
  getPublishedId,
  useClient,
} from 'sanity';
import type { ConfirmDeleteDialogProps } from 'sanity/structure';

import type { StudioLanguage } from '../../schema/labels/label';
import { apiVersion } from '../api-version';
import { letGoOf } from './letting-go';

const words = {
  kept: {
    fr: (count: number) =>
      count > 1
        ? `Le nom reste dans ${count} fiches qui le mentionnent.`
        : 'Le nom reste dans la fiche qui le mentionne.',
    en: (count: number) =>
      count > 1
        ? `The name stays in ${count} documents that mention it.`
        : 'The name stays in the document that mentions it.',
  },
  failed: {
    fr: 'Rien n’a été retiré : le nom n’a pas pu être gardé dans les fiches qui le mentionnent. Réessayez.',
    en: 'Nothing was taken down: the name could not be kept in the documents that mention it. Try again.',
  },
};

function nameIn(document: Readonly<Record<string, unknown>> | null): string | undefined {
  const name = document?.['name'];
  return typeof name === 'string' && name.trim() !== '' ? name : undefined;
}

/**
 * Unpublishing or deleting a person, once confirmed, first leaves the name in the works that they
 * wrote.
 */
export function takeDownKeepingNames(
  takeDown: DocumentActionComponent,
  language: StudioLanguage,
): DocumentActionComponent {
  const TakeDownKeepingNames: DocumentActionComponent = (props) => {
    const client = useClient({ apiVersion });
    const toast = useToast();
    const action = takeDown(props);
    const name = nameIn(props.published) ?? nameIn(props.draft);
    if (action === null || name === undefined) return action;

    const before = async (): Promise<boolean> => {
      try {
        const count = await letGoOf(client, getPublishedId(props.id), name);
        if (count > 0) toast.push({ status: 'info', title: words.kept[language](count) });
        return true;
      } catch (error) {
        const description = error instanceof Error ? error.message : String(error);
        toast.push({ status: 'error', title: words.failed[language], description });
        return false;
      }
    };
    return { ...action, dialog: withStepBefore(action.dialog, before) };
  };
  TakeDownKeepingNames.action = takeDown.action;
  TakeDownKeepingNames.displayName = 'TakeDownKeepingNames';
  return TakeDownKeepingNames;
}

type Dialog = DocumentActionDescription['dialog'];

/** Studio's own dialog, whose confirmation waits for a step that may refuse. */
function withStepBefore(dialog: Dialog, step: () => Promise<boolean>): Dialog {
  if (!dialog) return dialog;
  if (dialog.type === 'custom') return { ...dialog, component: confirming(dialog.component, step) };
  return 'content' in dialog ? { ...dialog, content: confirming(dialog.content, step) } : dialog;
}

function confirming<Node>(element: Node, step: () => Promise<boolean>) {
  if (!isValidElement<ConfirmDeleteDialogProps>(element)) return element;
  const { onConfirm } = element.props;
  return cloneElement(element, {
    onConfirm: (...confirmed) => {
      void step().then((isDone) => isDone && onConfirm(...confirmed));
    },
  });
}
