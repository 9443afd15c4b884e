import { Box, Text } from '@sanity/ui';
import { useMemo } from 'react';
import {
  DocumentStatusIndicator,
  Preview,
  PreviewCard,
  useDocumentVersionInfo,
  useSchema,
} from 'sanity';
import { usePaneRouter } from 'sanity/structure';

import type { Referrer } from './references.ts';

/** A document as lists show it; a click opens it in a pane beside this one. */
export function ReferrerLink({ referrer: { _id, _type } }: { referrer: Referrer }) {
  const schemaType = useSchema().get(_type);
  const { ChildLink } = usePaneRouter();
  const { draft, published, versions } = useDocumentVersionInfo(_id);
  const childParameters = useMemo(() => ({ type: _type }), [_type]);
  if (schemaType === undefined) {
    return (
      <Box padding={3}>
        <Text size={1} muted>
          {_type} · {_id}
        </Text>
      </Box>
    );
  }
  return (
    <PreviewCard
      as={ChildLink}
      childId={_id}
      childParameters={childParameters}
      data-as="a"
      radius={2}
      __unstable_focusRing
    >
      <Preview
        schemaType={schemaType}
        value={{ _id, _type }}
        layout="default"
        status={<DocumentStatusIndicator draft={draft} published={published} versions={versions} />}
      />
    </PreviewCard>
  );
}
