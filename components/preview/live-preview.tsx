'use client';

import { useRouter } from 'next/navigation';
import { VisualEditing } from 'next-sanity/visual-editing';
import { useEffect } from 'react';

import { coalesced } from './coalesced';

/**
 * What an editor has and a visitor never gets: outlines that lead from a text to its field, and a
 * page that follows the form. The page is rendered anew on the server and put in place; where it
 * was scrolled to and what was unfolded stays.
 *
 * @param changesHref where the server tells that something changed
 */
export function LivePreview({ changesHref }: { changesHref: string }) {
  const router = useRouter();
  useEffect(() => {
    const refresh = coalesced(() => router.refresh());
    const changes = new EventSource(changesHref);
    changes.addEventListener('change', refresh);
    // After an interruption: what happened meanwhile is not told again.
    let wasReady = false;
    changes.addEventListener('ready', () => {
      if (wasReady) refresh();
      wasReady = true;
    });
    return () => changes.close();
  }, [router, changesHref]);
  return (
    <VisualEditing refresh={({ source }) => (source === 'manual' ? refreshed(router) : false)} />
  );
}

async function refreshed(router: { refresh(): void }): Promise<void> {
  router.refresh();
}
