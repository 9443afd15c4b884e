import { useEffect } from 'react';
import { type LayoutProps, useCurrentLocale } from 'sanity';

import type { StudioLanguage } from '../../schema/labels/label';
import { cameFromSignIn, startOver } from '../sign-in/start-over';
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
    // A layout is there as soon as somebody is signed in; nobody is to begin on a page that goes.
    useEffect(() => {
      if (cameFromSignIn) startOver();
    }, []);
    return cameFromSignIn ? null : props.renderDefault(props);
  };
}
