import { useToast } from '@sanity/ui/toast';
import { useState } from 'react';
import { type DocumentActionComponent, getPublishedId, useClient } from 'sanity';

import type { Language } from '../../../../lib/i18n/languages.ts';
import { isRecord } from '../../../schema/rules/is-record.ts';
import { apiVersion } from '../../../api-version.ts';
import { becomeCoauthor, becomeMember } from './become-member.ts';
import { membershipWords as words } from './words.ts';

/** A coauthor becomes a member, or is no member any more, once the editor has confirmed it. */
export function changeMembership(language: Language): DocumentActionComponent {
  const ChangeMembership: DocumentActionComponent = ({ id, published }) => {
    const client = useClient({ apiVersion });
    const toast = useToast();
    const [isAsking, setIsAsking] = useState(false);
    const [isWriting, setIsWriting] = useState(false);
    const isMember = isRecord(published) && isRecord(published['member']);

    const write = async (): Promise<void> => {
      setIsAsking(false);
      setIsWriting(true);
      try {
        const change = isMember ? becomeCoauthor : becomeMember;
        await change(client, getPublishedId(id));
        const title = (isMember ? words.becameCoauthor : words.becameMember)[language];
        toast.push({ status: 'success', title });
      } catch (error) {
        const description = error instanceof Error ? error.message : String(error);
        toast.push({ status: 'error', title: words.failed[language], description });
      } finally {
        setIsWriting(false);
      }
    };
    return {
      label: (isMember ? words.undo : words.become)[language],
      disabled: published === null || isWriting,
      title: published === null ? words.notPublished[language] : undefined,
      onHandle: () => setIsAsking(true),
      dialog: isAsking && {
        type: 'confirm',
        tone: isMember ? 'caution' : 'primary',
        confirmButtonText: (isMember ? words.undo : words.become)[language],
        message: (isMember ? words.confirmUndo : words.confirmBecome)[language],
        onCancel: () => setIsAsking(false),
        onConfirm: () => void write(),
      },
    };
  };
  ChangeMembership.displayName = 'ChangeMembership';
  return ChangeMembership;
}
