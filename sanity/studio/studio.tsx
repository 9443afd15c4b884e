'use client';

import dynamic from 'next/dynamic';

import { Opening } from './opening';
import type { StudioSettings } from './settings';

// For browsers only: the server has nothing to make of it, and need not even build it.
const StudioInBrowser = dynamic(() => import('./studio-in-browser'), {
  ssr: false,
  loading: Opening,
});

/** Sanity Studio with the desk of this project, on the whole window. */
export function PortraitStudio({ settings }: { settings: StudioSettings }) {
  return (
    <div style={{ height: '100dvh', overflow: 'auto', overscrollBehavior: 'none' }}>
      <StudioInBrowser settings={settings} />
    </div>
  );
}
