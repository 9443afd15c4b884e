'use client';

import { useRouter } from 'next/navigation';
import { VisualEditing } from 'next-sanity/visual-editing';
import { useEffect } from 'react';

import { throttle } from './throttle';

/**
 * What only a preview has: outlines that link each text to its field, and a page that updates while
 * an editor types. The server renders the page again; its scroll position and what was unfolded stay.
 *
 * @param changesHref the event stream that tells of changes
 */
export function LivePreview({ changesHref }: { changesHref: string }) {
  const router = useRouter();
  useEffect(() => {
    const refresh = throttle(() => router.refresh());
    const changes = new EventSource(changesHref);
    changes.addEventListener('change', refresh);
    // The stream was interrupted, and does not repeat what happened meanwhile.
    let wasReady = false;
    changes.addEventListener('ready', () => {
      if (wasReady) refresh();
      wasReady = true;
    });
    return () => changes.close();
  }, [router, changesHref]);
  return (
    <VisualEditing refresh={({ source }) => (source === 'manual' ? refreshPage(router) : false)} />
  );
}

async function refreshPage(router: { refresh(): void }): Promise<void> {
  router.refresh();
}
