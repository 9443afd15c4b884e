import { defineField } from 'sanity';

import { isHttpUrl } from '../../../lib/domain/index.ts';
import type { StudioLanguage } from '../labels/label.ts';
import { formatted } from '../rules/format.ts';
import { withoutStudioCheck } from '../rules/own-address-check.ts';

interface WebAddress {
  name: string;
  title: string;
  description?: string;
  group?: string;
  fieldset?: string;
}

/** An optional address outside the site, http or https, checked as the site checks it. */
export function webAddressField(field: WebAddress, language: StudioLanguage) {
  return defineField({
    ...field,
    type: 'url',
    validation: (rule) => withoutStudioCheck(rule).custom(formatted(isHttpUrl, 'url', language)),
  });
}
