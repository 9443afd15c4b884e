import { Box, Flex, Radio, Stack, Text } from '@sanity/ui';
import { useId } from 'react';
import { IntentLink } from 'sanity/router';

import type { Language } from '../../../../lib/i18n/languages.ts';
import type { PairSide } from '../../../../lib/import/merge/read-sides.ts';
import { type ComparedRow, nameIn } from './compared-fields.ts';
import { fieldWords, pairWords as words } from './words.ts';

interface PairSideColumnProps {
  readonly side: PairSide;
  /** Which of the lines of each row are this one’s. */
  readonly place: 0 | 1;
  readonly rows: readonly ComparedRow[];
  readonly isKept: boolean;
  /** Undefined where nothing can be chosen. */
  readonly choice?: { readonly name: string; readonly onChoose: () => void } | undefined;
  readonly language: Language;
}

/** Lines of both sides stand beside each other, however long one is. */
const rowsOfBoth = (count: number) =>
  ({ display: 'grid', gridTemplateRows: 'subgrid', gridRow: `span ${count}` }) as const;

/** One of two documents: what it is called, whether it stays, and what it says. */
export function PairSideColumn(props: PairSideColumnProps) {
  const { side, place, rows, isKept, choice, language } = props;
  const titleId = useId();
  const title = nameIn(side) ?? words.untitled[language];
  return (
    <Box
      as="section"
      aria-labelledby={titleId}
      style={{
        ...rowsOfBoth(rows.length + 1),
        rowGap: 0,
        // Where there is room for one column only, the other one comes below.
        marginBottom: '0.5rem',
        border: `1px solid var(--card-${isKept ? 'focus-ring' : 'border'}-color)`,
        borderRadius: 6,
        overflow: 'hidden',
      }}
    >
      <Stack gap={4} padding={3}>
        <Flex gap={3} align="flex-start" justify="space-between">
          <Text
            as="h4"
            size={2}
            weight="semibold"
            id={titleId}
            style={{ overflowWrap: 'anywhere' }}
          >
            {title}
          </Text>
          <Text size={1} style={{ flexShrink: 0 }}>
            <IntentLink
              intent="edit"
              params={{ id: side.id, type: side.document._type }}
              aria-label={words.openNamed[language](title)}
            >
              {words.open[language]}
            </IntentLink>
          </Text>
        </Flex>
        {choice !== undefined && (
          <Flex as="label" gap={2} align="center" style={{ cursor: 'pointer' }}>
            <Radio
              name={choice.name}
              checked={isKept}
              onChange={choice.onChoose}
              aria-describedby={titleId}
            />
            <Text size={1} weight={isKept ? 'medium' : 'regular'}>
              {words.stays[language]}
            </Text>
          </Flex>
        )}
      </Stack>
      <dl style={{ ...rowsOfBoth(rows.length), margin: 0 }}>
        {rows.map((row) => (
          <FieldLines key={row.field} row={row} lines={row.lines[place]} language={language} />
        ))}
      </dl>
    </Box>
  );
}

interface FieldLinesProps {
  readonly row: ComparedRow;
  readonly lines: readonly string[];
  readonly language: Language;
}

/** Said to those who do not see the bar beside what differs. */
const unseen = {
  position: 'absolute',
  width: 1,
  height: 1,
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
} as const;

function FieldLines({ row: { field, differs }, lines, language }: FieldLinesProps) {
  const bar = { boxShadow: 'inset 3px 0 0 var(--card-badge-caution-dot-color)' };
  // In a `dl`, one `div` at most stands around a term and its description.
  return (
    <Stack
      gap={2}
      padding={3}
      style={{
        borderTop: '1px solid var(--card-border-color)',
        alignContent: 'start',
        ...(differs && bar),
      }}
      data-differs={differs || undefined}
    >
      <Text as="dt" size={0} muted weight="medium">
        {fieldWords[field][language]}
        {differs && <span style={unseen}>{` (${words.differs[language]})`}</span>}
      </Text>
      <Stack as="dd" gap={2} style={{ margin: 0 }}>
        {lines.length === 0 ? (
          <Text size={1} muted style={{ fontStyle: 'italic' }}>
            {words.nothing[language]}
          </Text>
        ) : (
          lines.map((line, index) => (
            <Text key={index} size={1} muted={!differs} style={{ overflowWrap: 'anywhere' }}>
              {line}
            </Text>
          ))
        )}
      </Stack>
    </Stack>
  );
}
