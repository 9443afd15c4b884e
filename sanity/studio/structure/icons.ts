import { CogIcon } from '@sanity/icons/Cog';
import { DocumentTextIcon } from '@sanity/icons/DocumentText';
import { HomeIcon } from '@sanity/icons/Home';
import { TagIcon } from '@sanity/icons/Tag';
import { UserIcon } from '@sanity/icons/User';
import { EarthGlobeIcon } from '@sanity/icons/EarthGlobe';
import type { ComponentType } from 'react';

import type { documentTypes } from '../../../lib/domain/vocabulary.ts';

/** The icon of each type of document, in lists, previews and menus. */
export const iconOf: Readonly<Record<(typeof documentTypes)[number], ComponentType>> = {
  researcher: UserIcon,
  coauthor: EarthGlobeIcon,
  publication: DocumentTextIcon,
  topic: TagIcon,
  institution: HomeIcon,
  siteSettings: CogIcon,
};

/** Whether a type is one of ours that has documents. */
export function isDocumentType(name: string): name is keyof typeof iconOf {
  return Object.hasOwn(iconOf, name);
}
