import { Card, Checkbox, Stack, Text } from '@sanity/ui';

import type { Language } from '../../../../lib/i18n/languages.ts';
import { overwritesNobody } from '../../../../lib/import/accept/accept-items.ts';
import type { FieldChange } from '../../../../lib/import/changes/changes.ts';
import { sourceWords } from '../source-names.ts';
import { detailWords } from '../words.ts';
import { fieldName } from './field-name.ts';
import { valueLine } from './value-line.ts';

/** By path, whether to make a change; those that are not named as it is usual. */
export type Takes = ReadonlyMap<string, boolean>;

interface ChangesTableProps {
  readonly changes: readonly FieldChange[];
  readonly takes: Takes;
  readonly onTakes: (takes: Takes) => void;
  readonly language: Language;
}

/** What would be written, field by field; what would replace an editor's word is not taken unless ticked. */
export function ChangesTable({ changes, takes, onTakes, language }: ChangesTableProps) {
  if (changes.length === 0) {
    return (
      <Text size={1} muted>
        {detailWords.noChanges[language]}
      </Text>
    );
  }
  return (
    <Card border radius={2} padding={3} overflow="auto" tabIndex={0}>
      <Stack gap={3}>
        <table style={{ borderCollapse: 'collapse', width: '100%', minWidth: '36rem' }}>
          <caption style={{ textAlign: 'start', paddingBottom: '0.75rem' }}>
            <Text size={1} weight="medium">
              {detailWords.changes[language]}
            </Text>
          </caption>
          <thead>
            <tr>
              <td />
              {(['field', 'current', 'proposed', 'source'] as const).map((name) => (
                <th key={name} scope="col" style={cell}>
                  <Text size={0} muted>
                    {detailWords[name][language]}
                  </Text>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {changes.map((change) => (
              <ChangeRow
                key={change.path}
                change={change}
                isTaken={takes.get(change.path) ?? overwritesNobody(change)}
                onTake={(isTaken) => onTakes(new Map([...takes, [change.path, isTaken]]))}
                language={language}
              />
            ))}
          </tbody>
        </table>
      </Stack>
    </Card>
  );
}

const cell = { textAlign: 'start', verticalAlign: 'top', padding: '0.35rem 0.5rem' } as const;

interface ChangeRowProps {
  readonly change: FieldChange;
  readonly isTaken: boolean;
  readonly onTake: (isTaken: boolean) => void;
  readonly language: Language;
}

function ChangeRow({ change, isTaken, onTake, language }: ChangeRowProps) {
  const name = fieldName(change.path, language);
  const wide = { ...cell, overflowWrap: 'anywhere', maxWidth: '22rem' } as const;
  return (
    <tr>
      <td style={cell}>
        <Checkbox
          checked={isTaken}
          aria-label={detailWords.take[language](name)}
          onChange={(event) => onTake(event.currentTarget.checked)}
        />
      </td>
      <th scope="row" style={cell}>
        <Text size={1}>{name}</Text>
      </th>
      <td style={wide}>
        <Text size={1} muted>
          {valueLine(change.path, change.current, { language })}
        </Text>
      </td>
      <td style={wide}>
        <Stack gap={2}>
          <Text size={1}>{valueLine(change.path, change.value, { language })}</Text>
          {change.kind === 'propose' && (
            <Text size={0} muted>
              {detailWords.overwrites[language]}
            </Text>
          )}
        </Stack>
      </td>
      <td style={cell}>
        <Text size={1} muted>
          {sourceWords[change.source]}
        </Text>
      </td>
    </tr>
  );
}
