import { defineField } from 'sanity';

import { isHttpUrl } from '../../../lib/domain/index.ts';
import type { Language } from '../../../lib/i18n/languages.ts';
import { matches } from '../rules/format.ts';
import { withoutUriRule } from '../rules/without-uri-rule.ts';

interface WebAddress {
  name: string;
  title: string;
  description?: string;
  group?: string;
  fieldset?: string;
}

/** An optional address of another site, http or https, validated as the site does. */
export function webAddressField(field: WebAddress, language: Language) {
  return defineField({
    ...field,
    type: 'url',
    validation: (rule) => withoutUriRule(rule).custom(matches(isHttpUrl, 'url', language)),
  });
}
