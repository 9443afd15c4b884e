import { Button, Card, Flex, Stack, Text } from '@sanity/ui';
import { useState } from 'react';

import type { Language } from '../../../../lib/i18n/languages.ts';
import type { SuggestedPair } from '../../../../lib/import/merge/suggested-pairs.ts';
import type { ContentStore } from '../../../../lib/import/store/content-store.ts';
import { queueWords } from '../words.ts';
import { PairCard } from './pair-card.tsx';
import { keptInPlace, pairKey } from './shown-pairs.ts';
import type { Decisions } from './use-decisions.ts';
import type { DuplicateKind, FoundDuplicates } from './use-duplicates.ts';
import { useSides } from './use-sides.ts';
import { duplicateWords as words } from './words.ts';

interface PairListProps {
  readonly kind: DuplicateKind;
  readonly found: FoundDuplicates;
  readonly store: ContentStore;
  readonly decisions: Decisions;
  readonly mayWrite: boolean;
  readonly language: Language;
}

const pairsAPage = 10;

/** The pairs of one kind, some of them at once. */
export function PairList({ kind, found, store, decisions, mayWrite, language }: PairListProps) {
  const { shown, page, pages, setPage } = usePages(found, kind, decisions);
  const { sides, hasFailed } = useSides(store, shown, found);
  const names = new Map(found.known.people.map(({ id, name }) => [id, name]));
  if (shown.length === 0) {
    return (
      <Card border radius={3} padding={5}>
        <Text size={1} muted align="center">
          {(kind === 'work' ? words.noWorks : words.noPeople)[language]}
        </Text>
      </Card>
    );
  }
  return (
    <Stack gap={4}>
      {hasFailed && (
        <Card tone="critical" border radius={2} padding={3} role="alert">
          <Text size={1}>{words.failed[language]}</Text>
        </Card>
      )}
      <Stack as="ol" gap={4} style={{ padding: 0, margin: 0, listStyle: 'none' }}>
        {shown.map((pair) => {
          const [one, other] = pair.ids.map((id) => sides.get(id));
          return (
            <PairCard
              key={pairKey(pair)}
              pair={pair}
              kind={kind}
              sides={one && other && [one, other]}
              nameOf={(id) => names.get(id)}
              decisions={decisions}
              mayWrite={mayWrite}
              language={language}
            />
          );
        })}
      </Stack>
      {pages > 1 && (
        <Flex align="center" gap={3} as="nav" aria-label={words.pages[language]}>
          <Button
            mode="ghost"
            text={queueWords.previous[language]}
            disabled={page === 0}
            onClick={() => setPage(page - 1)}
          />
          <Text size={1}>{queueWords.page[language]({ page: page + 1, pages })}</Text>
          <Button
            mode="ghost"
            text={queueWords.next[language]}
            disabled={page === pages - 1}
            onClick={() => setPage(page + 1)}
          />
        </Flex>
      )}
    </Stack>
  );
}

/** The pairs of a page, each in its place for as long as something is said of it. */
function usePages(found: FoundDuplicates, kind: DuplicateKind, { news }: Decisions) {
  const [page, setPage] = useState(0);
  const [order, setOrder] = useState<readonly SuggestedPair[]>(found.pairs[kind]);
  const all = keptInPlace(order, found.pairs[kind], (key) => news.has(key));
  if (all.map(pairKey).join() !== order.map(pairKey).join()) setOrder(all);
  const pages = Math.max(1, Math.ceil(all.length / pairsAPage));
  const current = Math.min(page, pages - 1);
  const shown = all.slice(current * pairsAPage, (current + 1) * pairsAPage);
  return { shown, page: current, pages, setPage };
}
