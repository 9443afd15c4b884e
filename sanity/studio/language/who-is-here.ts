import type { LocaleResourceBundle } from 'sanity';

import { localeOf } from './locales';

/**
 * What lists say of those who have a document open. Studio keeps it among the words of releases,
 * which are turned off here, and would show its keys.
 */
export const whoIsHereBundles: LocaleResourceBundle[] = [
  {
    locale: localeOf.fr,
    namespace: 'releases',
    resources: {
      'presence.tooltip.one': '{{displayName}} travaille à ce document en ce moment',
      'presence.tooltip.other': '{{count}} personnes travaillent à ce document en ce moment',
    },
  },
  {
    locale: localeOf.en,
    namespace: 'releases',
    resources: {
      'presence.tooltip.one': '{{displayName}} is editing this document right now',
      'presence.tooltip.other': '{{count}} people are editing this document right now',
    },
  },
];
