import type { Metadata, Viewport } from 'next';
import { metadata as studioMetadata, viewport as studioViewport } from 'next-sanity/studio';
import type { ReactNode } from 'react';

export const metadata: Metadata = { ...studioMetadata, title: 'Portrait' };
export const viewport: Viewport = studioViewport;

/** A root layout of its own: the Studio shares neither styles nor security policy with the pages. */
export default function StudioLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="fr">
      <body style={{ margin: 0 }}>{children}</body>
    </html>
  );
}
