import { useMemo, useState } from 'react';
import { Studio } from 'sanity';

import type { StudioLanguage } from '../schema/labels/label';
import { installLakeTransport } from './connections/lake-transport';
import { rememberedLanguage, rememberLanguage } from './language/remembered';
import type { StudioSettings } from './settings';
import './type/typeface';
import { workspaceFor } from './workspace';

/** The Studio in the language that its user chose; see `language`. */
export default function StudioInBrowser({ settings }: { settings: StudioSettings }) {
  const [language, setLanguage] = useState<StudioLanguage>(() => {
    // Not in an effect: Studio's parts send requests before the effects of their parents run.
    if (settings.apiHost !== undefined) installLakeTransport();
    return rememberedLanguage();
  });
  const config = useMemo(
    () =>
      workspaceFor(settings, language, (chosen) => {
        rememberLanguage(chosen);
        setLanguage(chosen);
      }),
    // By what is in them: a config made anew would make every part of the Studio anew, with its form.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [settings.projectId, settings.dataset, settings.apiHost, settings.basePath, language],
  );
  return <Studio key={language} config={config} unstable_globalStyles />;
}
