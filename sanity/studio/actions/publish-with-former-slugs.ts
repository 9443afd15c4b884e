import { type DocumentActionComponent, useDocumentOperation } from 'sanity';

import { formerSlugsAfter } from './former-slugs.ts';

/**
 * Publishes a document and keeps its slug before the publication among the former ones, so that the
 * site can redirect visitors permanently.
 */
export function publishWithFormerSlugs(publish: DocumentActionComponent): DocumentActionComponent {
  const PublishWithFormerSlugs: DocumentActionComponent = (props) => {
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
  PublishWithFormerSlugs.action = publish.action;
  PublishWithFormerSlugs.displayName = 'PublishWithFormerSlugs';
  return PublishWithFormerSlugs;
}
