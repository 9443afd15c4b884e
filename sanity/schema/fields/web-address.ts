import { defineField } from 'sanity';

import { isHttpUrl } from '../formats/index.ts';
import type { StudioLanguage } from '../labels/label.ts';
import { formatted } from '../rules/format.ts';

interface WebAddress {
  name: string;
  title: string;
  description?: string;
  group?: string;
  fieldset?: string;
}

/**
 * An optional address outside the site, http or https. Studio's own `uri` rule lets user names and
 * spaces at the ends through; the check here is the one that the site applies.
 */
export function webAddressField(field: WebAddress, language: StudioLanguage) {
  return defineField({
    ...field,
    type: 'url',
    validation: (rule) => [
      rule.uri({ scheme: ['http', 'https'] }),
      rule.custom(formatted(isHttpUrl, 'url', language)),
    ],
  });
}
