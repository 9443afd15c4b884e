'use client';

import dynamic from 'next/dynamic';

import { LoadingScreen } from './loading/loading-screen.tsx';
import type { StudioSettings } from './settings.ts';

// For browsers only: the server renders nothing of the Studio and need not build it.
const StudioInBrowser = dynamic(() => import('./studio-in-browser.tsx'), {
  ssr: false,
  loading: LoadingScreen,
});

/** Sanity Studio with the workspace of this project, in the whole window. */
export function PortraitStudio({ settings }: { settings: StudioSettings }) {
  return (
    <div style={{ height: '100dvh', overflow: 'auto', overscrollBehavior: 'none' }}>
      <StudioInBrowser settings={settings} />
    </div>
  );
}
