import { z } from 'zod';

import { isOrcid } from '../../../domain/index.ts';
import { parseLeniently, text } from '../../fields/lenient-parse.ts';
import { jsonOf } from '../../fields/json-answer.ts';
import { plainLine } from '../../text/markup-text.ts';
import { answerObject, answerObjects } from '../answer-object.ts';

/** Who a record of ORCID is of. */
export interface OrcidPerson {
  /** As the person wants to be shown. */
  readonly name: string;
  readonly givenName?: string;
  readonly familyName?: string;
  /** Names under which the person published too. */
  readonly otherNames: readonly string[];
  readonly orcid?: string;
}

const value = z.object({ value: text }).nullish();
const personName = z.object({
  'given-names': value,
  'family-name': value,
  'credit-name': value,
  path: text,
});

/**
 * The person of `/v3.0/{id}/person`, or of a whole record.
 *
 * @returns undefined for an answer without a name, which a person may have made private
 */
export function orcidPerson(body: string): OrcidPerson | undefined {
  const answer = answerObject(jsonOf(body));
  const person = answerObject(answer?.['person']) ?? answer;
  const name = parseLeniently(personName, person?.['name'])?.parsed;
  const [given, family, credit] = [
    name?.['given-names'],
    name?.['family-name'],
    name?.['credit-name'],
  ].map((one) => plainLine(one?.value ?? ''));
  const shown = credit || [given, family].filter(Boolean).join(' ');
  if (shown === '') return undefined;
  const others = answerObjects(answerObject(person?.['other-names'])?.['other-name']);
  const orcid = name?.path ?? '';
  return {
    name: shown,
    ...(given && { givenName: given }),
    ...(family && { familyName: family }),
    otherNames: others
      .map(({ content }) => (typeof content === 'string' ? plainLine(content) : ''))
      .filter((one) => one !== ''),
    ...(isOrcid(orcid) && { orcid }),
  };
}
