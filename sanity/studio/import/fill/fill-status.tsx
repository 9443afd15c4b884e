import { Box, Card, Stack, Text } from '@sanity/ui';
import type { ReactNode } from 'react';

import type { Language } from '../../../../lib/i18n/languages.ts';
import { unusableSentence } from '../../../../lib/import/lookup/index.ts';
import type { ReadingProblem } from '../../../../lib/import/source-record.ts';
import { VerdictLine } from '../changes/verdict-line.tsx';
import { sourceWords } from '../source-names.ts';
import { problemWords } from '../words.ts';
import { ImportToolLink } from './import-tool-link.tsx';
import type { PastedWork } from './pasted-work.ts';
import type { Filling, FoundWork } from './use-fill.ts';
import type { FillChoice } from './use-fill-plan.ts';
import { fillWords } from './words.ts';

interface FillStatusProps {
  readonly filling: Filling;
  readonly choice: FillChoice | undefined;
  readonly language: Language;
}

/** What became of what was pasted. */
export function FillStatus({ filling, choice, language }: FillStatusProps) {
  switch (filling.state) {
    case 'idle':
    case 'asking':
      return null;
    case 'away':
      return <Notice tone="caution">{fillWords.away[language]}</Notice>;
    case 'refused':
      return (
        <Notice tone="caution">
          <Refusal pasted={filling.pasted} language={language} />
        </Notice>
      );
    case 'found':
    case 'writing':
      return (
        <>
          <OtherWork found={filling.found} language={language} />
          {filling.found.isOpen && choice !== undefined && (
            <Box paddingTop={4}>
              <Line>{summary(choice, language)}</Line>
            </Box>
          )}
        </>
      );
    case 'changedMeanwhile':
    case 'notWritten':
      return <Notice tone="caution">{fillWords[filling.state][language]}</Notice>;
    case 'filled':
      return <Notice tone="positive">{fillWords.filled[language](filling)}</Notice>;
  }
}

function summary({ found, fills, replaces }: FillChoice, language: Language): string {
  if (fills.length + replaces.length === 0) return fillWords.noChanges[language];
  const sources = found.records.map(({ source }) => sourceWords[source] ?? source);
  return fillWords.found[language]({
    sources: [...new Set(sources)].join(', '),
    filled: fills.length,
    replaced: replaces.length,
  });
}

function Notice(props: { tone: 'caution' | 'positive'; children: ReactNode }) {
  return (
    <Card tone={props.tone} border radius={2} padding={3} marginTop={4}>
      <Stack gap={3}>
        {typeof props.children === 'string' ? <Line>{props.children}</Line> : props.children}
      </Stack>
    </Card>
  );
}

function Line({ children }: { children: ReactNode }) {
  return (
    <Text size={1} style={{ overflowWrap: 'anywhere' }}>
      {children}
    </Text>
  );
}

interface RefusalProps {
  readonly pasted: Exclude<PastedWork, { kind: 'work' }>;
  readonly language: Language;
}

/** Why what was pasted fills nothing. */
function Refusal({ pasted, language }: RefusalProps) {
  switch (pasted.kind) {
    case 'nothing':
      return <Line>{fillWords.nothing[language]}</Line>;
    case 'several':
    case 'person':
      return (
        <Line>
          {fillWords[pasted.kind][language]} <ImportToolLink language={language} />.
        </Line>
      );
    case 'unusable':
      return pasted.pieces.map((piece) => (
        <Line key={piece.text}>
          {fillWords.unusable[language]({
            text: piece.text,
            why: unusableSentence(piece, language),
          })}
        </Line>
      ));
    case 'problems':
      return pasted.problems.map((problem, place) => (
        <Line key={place}>{problemLine(problem, language)}</Line>
      ));
    case 'failed':
      return (
        <Line>
          {pasted.failure.message[language]} {fillWords.kept[language]}
        </Line>
      );
  }
}

function problemLine({ source, where, reason }: ReadingProblem, language: Language): string {
  return fillWords.problem[language]({
    source: [sourceWords[source] ?? source, where].filter(Boolean).join(', '),
    reason: problemWords[reason]?.[language] ?? reason,
  });
}

/** That the work is, or may be, another document, with a link to it. */
function OtherWork({ found, language }: { found: FoundWork; language: Language }) {
  const { verdict, known } = found;
  if (verdict.kind === 'new') return null;
  const words = verdict.kind === 'possibleDuplicate' ? fillWords.maybeHere : fillWords.isHere;
  return (
    <Notice tone="caution">
      <Line>{words[language]}</Line>
      <VerdictLine
        verdict={verdict}
        titles={(work) => known.works.find(({ id }) => id === work)?.title}
        language={language}
      />
    </Notice>
  );
}
