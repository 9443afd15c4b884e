import { useMemo, useState } from 'react';
import { Studio } from 'sanity';

import type { Language } from '../../lib/i18n/languages.ts';
import { installStudioFetch } from './connections/studio-fetch.ts';
import { storedLanguage, storeLanguage } from './language/stored-language.ts';
import type { StudioSettings } from './settings.ts';
import { workspaceFor } from './workspace.tsx';
import './fonts/inter';

/** The Studio in the language that its user chose; see `language`. */
export default function StudioInBrowser({ settings }: { settings: StudioSettings }) {
  const [language, setLanguage] = useState<Language>(() => {
    // Here and not in an effect: Studio's parts ask before effects of theirs run.
    installStudioFetch({ staysHome: settings.apiHost !== undefined });
    return storedLanguage();
  });
  const config = useMemo(
    () =>
      workspaceFor(settings, language, (chosen) => {
        storeLanguage(chosen);
        setLanguage(chosen);
      }),
    // By what is in them: a config made anew would make every part of the Studio anew, with its form.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [settings.projectId, settings.dataset, settings.apiHost, settings.basePath, language],
  );
  return <Studio key={language} config={config} unstable_globalStyles />;
}
