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
import { apiVersion } from '../../api-version.ts';
import { namePartsIn } from '../../schema/rules/name-parts.ts';
import { detachReferences, type PersonName } from './detach-references.ts';
import { removalWords } from './words.ts';

function nameIn(document: Readonly<Record<string, unknown>> | null): PersonName | undefined {
  const name = document?.['name'];
  return typeof name === 'string' && name.trim() !== ''
    ? { name, ...namePartsIn(document) }
    : undefined;
}

/**
 * Before a person is unpublished or deleted, and once the editor has confirmed it, the name is
 * written into the works that they wrote.
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

/**
 * The Studio's own dialog. Its confirmation runs a step first, and goes on only if that succeeds.
 */
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
