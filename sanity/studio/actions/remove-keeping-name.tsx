import { useToast } from '@sanity/ui/toast';
import { cloneElement, isValidElement } from 'react';
import {
  type DocumentActionComponent,
  type DocumentActionDescription,
  getPublishedId,
  useClient,
} from 'sanity';
import type { ConfirmDeleteDialogProps } from 'sanity/structure';

import type { Language } from '../../../lib/i18n/languages.ts';
import { apiVersion } from '../api-version.ts';
import { detachReferences } from './detach-references.ts';
import { removalWords } from './words.ts';

function nameIn(document: Readonly<Record<string, unknown>> | null): string | undefined {
  const name = document?.['name'];
  return typeof name === 'string' && name.trim() !== '' ? name : undefined;
}

/**
 * Unpublishing or deleting a person, once confirmed, first leaves the name in the works that they
 * wrote.
 */
export function removeKeepingName(
  remove: DocumentActionComponent,
  language: Language,
): DocumentActionComponent {
  const RemoveKeepingName: DocumentActionComponent = (props) => {
    const client = useClient({ apiVersion });
    const toast = useToast();
    const action = remove(props);
    const name = nameIn(props.published) ?? nameIn(props.draft);
    if (action === null || name === undefined) return action;

    const before = async (): Promise<boolean> => {
      try {
        const count = await detachReferences(client, getPublishedId(props.id), name);
        if (count > 0) toast.push({ status: 'info', title: removalWords.kept[language](count) });
        return true;
      } catch (error) {
        const description = error instanceof Error ? error.message : String(error);
        toast.push({ status: 'error', title: removalWords.failed[language], description });
        return false;
      }
    };
    return { ...action, dialog: withStepBefore(action.dialog, before) };
  };
  RemoveKeepingName.action = remove.action;
  RemoveKeepingName.displayName = 'RemoveKeepingName';
  return RemoveKeepingName;
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
