import { useEffect } from 'react';
import { type LayoutProps, useCurrentLocale } from 'sanity';

import type { StudioLanguage } from '../../schema/labels/label';
import { languageOfLocale } from './locales';

/**
 * A layout that tells which language the user chose. Titles of the schema and
 * of the desk are made for one language; whoever makes them has to make them anew.
 */
export function layoutFollowing(
  language: StudioLanguage,
  follow: (chosen: StudioLanguage) => void,
) {
  return function LayoutInLanguage(props: LayoutProps) {
    const { id } = useCurrentLocale();
    const chosen = languageOfLocale(id);
    useEffect(() => {
      document.documentElement.lang = chosen;
      if (chosen !== language) follow(chosen);
    }, [chosen]);
    return props.renderDefault(props);
  };
}
