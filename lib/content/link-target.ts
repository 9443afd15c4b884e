import { z } from 'zod';

import { isHttpUrl, isNavigationTarget, isTextLink } from '../domain/index.ts';

/** An address outside the site: http or https, nothing else ever reaches an `href`. */
export const webUrlWire = z.string().refine(isHttpUrl, 'not an http or https address');

/** What a link within a text may point to. */
export const textLinkWire = z.string().refine(isTextLink, 'not an address to link to');

/** What the navigation may point to: a path on this site, or an address outside. */
export const linkTargetWire = z.string().refine(isNavigationTarget, 'not an address to link to');
