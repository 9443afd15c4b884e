import { type DocumentActionComponent, useDocumentOperation } from 'sanity';

import { formerSlugsAfter } from './former-slugs';

/**
 * Publishing keeps the address that a document leaves, so that the site can lead visitors from there
 * to the new one for good.
 */
export function publishWithAddresses(publish: DocumentActionComponent): DocumentActionComponent {
  const PublishWithAddresses: DocumentActionComponent = (props) => {
    const { patch } = useDocumentOperation(props.id, props.type);
    const action = publish(props);
    if (action === null) return null;
    return {
      ...action,
      onHandle: () => {
        const formerSlugs = formerSlugsAfter(props.published, props.draft);
        if (formerSlugs !== undefined) patch.execute([{ set: { formerSlugs } }]);
        action.onHandle?.();
      },
    };
  };
  PublishWithAddresses.action = publish.action;
  PublishWithAddresses.displayName = 'PublishWithAddresses';
  return PublishWithAddresses;
}
