'use client';

import dynamic from 'next/dynamic';

import { LoadingScreen } from './loading/loading-screen.tsx';
import type { StudioSettings } from './settings.ts';

// For browsers only: the server has nothing to make of it, and need not even build it.
const StudioInBrowser = dynamic(() => import('./studio-in-browser.tsx'), {
  ssr: false,
  loading: LoadingScreen,
});

/** Sanity Studio with the desk of this project, on the whole window. */
export function PortraitStudio({ settings }: { settings: StudioSettings }) {
  return (
    <div style={{ height: '100dvh', overflow: 'auto', overscrollBehavior: 'none' }}>
      <StudioInBrowser settings={settings} />
    </div>
  );
}
