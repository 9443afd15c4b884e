import { useEffect, useState } from 'react';
import { useGrantsStore } from 'sanity';

/** Whether the editor’s role allows writing works; until that is known, not. */
export function useMayWrite(): boolean | undefined {
  const grants = useGrantsStore();
  const [mayWrite, setMayWrite] = useState<boolean>();
  useEffect(() => {
    const document = { _id: 'publication', _type: 'publication' };
    const subscription = grants
      .checkDocumentPermission('update', document)
      .subscribe({ next: ({ granted }) => setMayWrite(granted), error: () => setMayWrite(false) });
    return () => subscription.unsubscribe();
  }, [grants]);
  return mayWrite;
}
