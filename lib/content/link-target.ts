import { z } from 'zod';

/** An address outside the site: http or https, nothing else ever reaches an `href`. */
export const webUrlWire = z.url({ protocol: /^https?$/ }).max(2048);

/** What a link within a text may point to. */
export const textLinkWire = z.union([webUrlWire, z.url({ protocol: /^mailto$/ }).max(2048)]);

/** What the navigation may point to: a path on this site, or an address outside. */
export const linkTargetWire = z.union([
  // `//host` and `/\host` are other hosts to a browser.
  z
    .string()
    .max(2048)
    .regex(/^\/(?![/\\])[^\s\\]*$/, 'a path on this site'),
  webUrlWire,
]);
