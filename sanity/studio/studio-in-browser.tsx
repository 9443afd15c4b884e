import { useMemo, useState } from 'react';
import { Studio } from 'sanity';

import type { Language } from '../../lib/i18n/languages.ts';
import { installLakeTransport } from './connections/lake-transport.ts';
import { storedLanguage, storeLanguage } from './language/stored-language.ts';
import type { StudioSettings } from './settings.ts';
import { workspaceFor } from './workspace.tsx';
import './fonts/inter.ts';

/** The Studio in the language that was chosen in this browser. */
export default function StudioInBrowser({ settings }: { settings: StudioSettings }) {
  const [language, setLanguage] = useState<Language>(() => {
    // Not in an effect: Studio's parts send requests before the effects of their parents run.
    if (settings.apiHost !== undefined) installLakeTransport();
    return storedLanguage();
  });
  const config = useMemo(
    () =>
      workspaceFor(settings, language, (chosen) => {
        storeLanguage(chosen);
        setLanguage(chosen);
      }),
    // By value: a new config would remount the whole Studio, the open form included.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [settings.projectId, settings.dataset, settings.apiHost, settings.basePath, language],
  );
  return <Studio key={language} config={config} unstable_globalStyles />;
}
