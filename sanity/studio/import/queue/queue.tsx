import { Box, Button, Card, Flex, Heading, Stack, Text } from '@sanity/ui';
import { useId, useMemo, useState } from 'react';

import type { Language } from '../../../../lib/i18n/languages.ts';
import { authorSearch } from '../../../../lib/import/authors/person-matcher.ts';
import { workIdOf } from '../../../../lib/import/queue/queue-item.ts';
import type { ImportSession } from '../../../../lib/import/session/import-session.ts';
import type { ImportSnapshot } from '../../../../lib/import/session/snapshot.ts';
import { queueWords } from '../words.ts';
import { BulkActions } from './bulk-actions.tsx';
import { ItemCard } from './item-card.tsx';
import { judgedItems, type QueueFilter, shownItems } from './judged-items.ts';
import { QueueFilters } from './queue-filters.tsx';
import { useDeciding } from './use-deciding.ts';

interface QueueProps {
  readonly session: ImportSession;
  readonly snapshot: ImportSnapshot;
  readonly language: Language;
}

const itemsAPage = 25;

/** What was found and waits for a decision. */
export function Queue({ session, snapshot, language }: QueueProps) {
  const headingId = useId();
  const [filter, setFilter] = useState<QueueFilter>('all');
  const [page, setPage] = useState(0);
  const { items, verdicts, known, writing } = snapshot;
  const deciding = useDeciding(session, language);
  const judged = useMemo(() => judgedItems(items, verdicts), [items, verdicts]);
  const search = useMemo(() => authorSearch(known.people), [known.people]);
  const titles = useMemo(() => titlesOf(snapshot), [snapshot]);
  const shown = shownItems(judged, filter);
  const pages = Math.max(1, Math.ceil(shown.length / itemsAPage));
  const current = Math.min(page, pages - 1);
  return (
    <Stack as="section" gap={4} aria-labelledby={headingId}>
      <Heading as="h2" size={1} id={headingId}>
        {queueWords.title[language]}
      </Heading>
      <div role="status">
        {writing !== undefined && (
          <Text size={1} muted>
            {queueWords.writing[language](writing)}
          </Text>
        )}
        {deciding.lines.map((line, place) => (
          <Text key={place} size={1}>
            {line}
          </Text>
        ))}
      </div>
      {judged.length === 0 ? (
        <Card border radius={3} padding={5}>
          <Text size={1} muted align="center">
            {queueWords.empty[language]}
          </Text>
        </Card>
      ) : (
        <>
          <QueueFilters
            judged={judged}
            filter={filter}
            language={language}
            onChange={(chosen) => {
              setFilter(chosen);
              setPage(0);
            }}
          />
          <BulkActions shown={shown} filter={filter} deciding={deciding} language={language} />
          {shown.length === 0 && (
            <Text size={1} muted>
              {queueWords.nothingOfKind[language]}
            </Text>
          )}
          <Stack as="ol" gap={3} style={{ padding: 0, listStyle: 'none' }}>
            {shown.slice(current * itemsAPage, (current + 1) * itemsAPage).map((one) => (
              <ItemCard
                key={one.item._id}
                {...one}
                titles={titles}
                search={search}
                deciding={deciding}
                language={language}
              />
            ))}
          </Stack>
          {pages > 1 && (
            <Flex align="center" gap={3} as="nav" aria-label={queueWords.title[language]}>
              <Button
                mode="ghost"
                text={queueWords.previous[language]}
                disabled={current === 0}
                onClick={() => setPage(current - 1)}
              />
              <Box>
                <Text size={1}>{queueWords.page[language]({ page: current + 1, pages })}</Text>
              </Box>
              <Button
                mode="ghost"
                text={queueWords.next[language]}
                disabled={current === pages - 1}
                onClick={() => setPage(current + 1)}
              />
            </Flex>
          )}
        </>
      )}
    </Stack>
  );
}

/** The titles of the works that verdicts name: of those that are here, and of those that items would be. */
function titlesOf({ known, items }: ImportSnapshot): (work: string) => string | undefined {
  const here = new Map(known.works.map(({ id, title }) => [id, title]));
  const found = new Map([...items.values()].map((item) => [workIdOf(item), item.title]));
  return (work) => here.get(work) ?? found.get(work);
}
