import { Card, Checkbox, Flex, Heading, Stack, Text } from '@sanity/ui';
import { type ReactNode, useId } from 'react';
import { z } from 'zod';

import type { Language } from '../../../../lib/i18n/languages.ts';
import type { ResolvedAuthors } from '../../../../lib/import/authors/import-people.ts';
import type { AuthorSearch } from '../../../../lib/import/authors/person-matcher.ts';
import type { FieldChange } from '../../../../lib/import/changes/changes.ts';
import { type WorkDocument, workFields } from '../../../../lib/import/changes/work-fields.ts';
import type { SourceAuthor } from '../../../../lib/import/source-record.ts';
import type { ImportedWork } from '../../../../lib/import/work/imported-work.ts';
import { AuthorsLine } from '../changes/authors-line.tsx';
import type { Takes } from '../changes/changes-table.tsx';
import { fieldName } from '../changes/field-name.ts';
import { valueLine } from '../changes/value-line.ts';
import { sourceWords } from '../source-names.ts';
import { type ChangeGroup, groupedChanges } from './grouped-changes.ts';
import { fillWords } from './words.ts';

/** What the values of changes are shown with. */
export interface ChangeListContext {
  readonly described: ImportedWork;
  /** The work as it is in the form. */
  readonly work: WorkDocument;
  readonly search: (author: SourceAuthor) => AuthorSearch;
  /** Who the authors are once all is written. */
  readonly people: ResolvedAuthors;
  /** The name of a person by their published `_id`. */
  readonly nameOf: (id: string) => string | undefined;
  readonly language: Language;
}

interface ChangeListProps {
  readonly title: string;
  readonly hint?: string;
  readonly changes: readonly FieldChange[];
  readonly context: ChangeListContext;
  readonly takes?: Takes;
  /** Changes are chosen with a box each; without it all of them are made. */
  readonly onTakes?: (takes: Takes) => void;
}

/** Changes under a title, those of each version under the name of the version. */
export function ChangeList({ title, hint, changes, context, takes, onTakes }: ChangeListProps) {
  const titleId = useId();
  if (changes.length === 0) return null;
  return (
    <Card border radius={2} padding={3} as="section" aria-labelledby={titleId}>
      <Stack gap={4}>
        <Stack gap={3}>
          <Heading as="h3" size={0} id={titleId}>
            {title}
          </Heading>
          {hint !== undefined && (
            <Text size={1} muted>
              {hint}
            </Text>
          )}
        </Stack>
        {groupedChanges(changes).map((group) => (
          <Stack key={group.versionKey ?? ''} gap={3}>
            {group.versionKey !== undefined && (
              <Text size={1} weight="medium" style={{ overflowWrap: 'anywhere' }}>
                {fillWords.version[context.language](versionName(group, context))}
              </Text>
            )}
            {group.changes.map((change) => (
              <ChangeRow
                key={change.path}
                change={change}
                context={context}
                isTaken={takes?.get(change.path) ?? false}
                onTake={
                  onTakes && ((is) => onTakes(new Map([...(takes ?? []), [change.path, is]])))
                }
              />
            ))}
          </Stack>
        ))}
      </Stack>
    </Card>
  );
}

interface ChangeRowProps {
  readonly change: FieldChange;
  readonly context: ChangeListContext;
  readonly isTaken: boolean;
  readonly onTake: ((isTaken: boolean) => void) | undefined;
}

function ChangeRow({ change, context, isTaken, onTake }: ChangeRowProps) {
  const { language, nameOf } = context;
  const { path, kind, current, source } = change;
  const boxId = useId();
  const name = fieldName(path, language);
  const old = current === undefined ? undefined : valueLine(path, current, { language, nameOf });
  if (onTake === undefined) {
    return (
      <Row
        label={
          <Text size={1} muted>
            {name}
          </Text>
        }
      >
        <NewValue change={change} context={context} />
        {kind === 'update' && old !== undefined && (
          <Value isMuted>{fillWords.insteadOf[language](old)}</Value>
        )}
      </Row>
    );
  }
  return (
    <Flex gap={3} align="flex-start">
      <Checkbox
        id={boxId}
        checked={isTaken}
        aria-label={fillWords.replace[language](name)}
        onChange={(event) => onTake(event.currentTarget.checked)}
      />
      <Stack flex={1} gap={3}>
        <Text as="label" htmlFor={boxId} size={1} weight="medium">
          {name}
        </Text>
        <Row
          label={
            <Text size={1} muted>
              {fillWords.here[language]}
            </Text>
          }
        >
          <Value isMuted>{old ?? fillWords.empty[language]}</Value>
        </Row>
        <Row
          label={
            <Text size={1} muted>
              {sourceWords[source]}
            </Text>
          }
        >
          <NewValue change={change} context={context} />
        </Row>
      </Stack>
    </Flex>
  );
}

/** A name with its value beside it, or above it where there is no room. */
function Row({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <Flex gap={3} wrap="wrap">
      <div style={{ flex: '0 0 8.5rem', overflowWrap: 'anywhere' }}>{label}</div>
      <Stack gap={2} style={{ flex: '1 1 12rem', minWidth: 0 }}>
        {children}
      </Stack>
    </Flex>
  );
}

function NewValue({ change, context }: { change: FieldChange; context: ChangeListContext }) {
  const { path, value } = change;
  const { language, nameOf, described, search, people } = context;
  if (path !== 'authors') return <Value>{valueLine(path, value, { language, nameOf })}</Value>;
  const made = people.created.length;
  const namesOnly = people.authors.filter(({ person }) => person === undefined).length;
  return (
    <>
      <AuthorsLine work={described} search={search} language={language} />
      {made > 0 && <Value isMuted>{fillWords.newCoauthors[language](made)}</Value>}
      {namesOnly > 0 && <Value isMuted>{fillWords.namesOnly[language](namesOnly)}</Value>}
    </>
  );
}

function Value({ isMuted = false, children }: { isMuted?: boolean; children: string }) {
  return (
    <Text size={1} muted={isMuted} style={{ overflowWrap: 'anywhere' }}>
      {children}
    </Text>
  );
}

const kindAndVenue = ['kind', 'venue', 'venueShort', 'date'] as const;

/** What tells a version from the others, of those that the work has and those that would come. */
function versionName({ versionKey, changes }: ChangeGroup, { work, language }: ChangeListContext) {
  const current = workFields(work);
  const [kind, venue, venueShort, date] = kindAndVenue.map((name) => {
    const path = `versions.${versionKey}.${name}`;
    const value = current.get(path) ?? changes.find((change) => change.path === path)?.value;
    const text = z.string().safeParse(value).data;
    return text === undefined ? undefined : valueLine(path, text, { language });
  });
  return [kind, venueShort ?? venue ?? date].filter((part) => part !== undefined).join(', ');
}
