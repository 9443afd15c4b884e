import { Button, Card, Flex, Heading, Stack, Text } from '@sanity/ui';
import { useId, useState } from 'react';

import type { Language } from '../../../../lib/i18n/languages.ts';
import type { Batch } from '../../../../lib/import/queue/batch.ts';
import type { ImportSession } from '../../../../lib/import/session/import-session.ts';
import type { ImportSnapshot, RunStatus } from '../../../../lib/import/session/snapshot.ts';
import { sourceWords } from '../source-names.ts';
import { batchWords, problemWords } from '../words.ts';

interface BatchListProps {
  readonly session: ImportSession;
  readonly snapshot: ImportSnapshot;
  readonly language: Language;
}

/** Imports that are under way, and the newest ones that had problems. */
export function BatchList({ session, snapshot, language }: BatchListProps) {
  const headingId = useId();
  const { runs } = snapshot;
  const [newest] = snapshot.batches;
  const shown = snapshot.batches.filter(
    (batch) => runs.has(batch._id) || (batch === newest && batch.problems.length > 0),
  );
  if (shown.length === 0) return null;
  return (
    <Stack as="section" gap={3} aria-labelledby={headingId}>
      <Heading as="h2" size={1} id={headingId}>
        {batchWords.title[language]}
      </Heading>
      {shown.map((batch) => (
        <BatchCard
          key={batch._id}
          batch={batch}
          status={runs.get(batch._id)}
          session={session}
          language={language}
        />
      ))}
    </Stack>
  );
}

interface BatchCardProps {
  readonly batch: Batch;
  /** Undefined for one that is finished. */
  readonly status: RunStatus | undefined;
  readonly session: ImportSession;
  readonly language: Language;
}

function BatchCard({ batch, status, session, language }: BatchCardProps) {
  const { _id, title, total, tasks } = batch;
  const done = total - tasks.length;
  const tone = status?.state === 'waiting' ? 'caution' : 'default';
  return (
    <Card border radius={2} padding={3} tone={tone} data-testid="import-batch">
      <Stack gap={3}>
        <Flex align="center" gap={3} justify="space-between">
          <Text size={1} weight="medium" style={{ overflowWrap: 'anywhere' }}>
            {title}
          </Text>
          {status !== undefined && (
            <Button
              mode="ghost"
              fontSize={1}
              padding={2}
              text={batchWords[status.state === 'stopped' ? 'continue' : 'stop'][language]}
              onClick={() =>
                void (status.state === 'stopped' ? session.continue(_id) : session.stop(_id))
              }
            />
          )}
        </Flex>
        {total > 0 && (
          <Flex align="center" gap={3}>
            <progress value={done} max={total} aria-label={title} style={{ flex: 1 }} />
            <Text size={1} muted>
              {batchWords.progress[language]({ done, total })}
            </Text>
          </Flex>
        )}
        <div role="status">
          <StatusLine status={status} language={language} />
        </div>
        {batch.problems.length > 0 && <Problems batch={batch} language={language} />}
      </Stack>
    </Card>
  );
}

function StatusLine({ status, language }: { status: RunStatus | undefined; language: Language }) {
  if (status?.state !== 'waiting') {
    return (
      <Text size={1} muted>
        {batchWords[status?.state ?? 'finished'][language]}
      </Text>
    );
  }
  const time = status.until.toLocaleTimeString(`${language}-CA`);
  return (
    <Text size={1}>
      {status.failure.message[language]} {batchWords.waiting[language](time)}
    </Text>
  );
}

function Problems({ batch, language }: { batch: Batch; language: Language }) {
  const [isOpen, setIsOpen] = useState(false);
  const listId = useId();
  return (
    <Stack gap={2}>
      <Flex>
        <Button
          mode="bleed"
          fontSize={1}
          padding={2}
          text={batchWords.problems[language](batch.problems.length)}
          aria-expanded={isOpen}
          aria-controls={listId}
          onClick={() => setIsOpen(!isOpen)}
        />
      </Flex>
      <ul id={listId} hidden={!isOpen} style={{ margin: 0 }}>
        {batch.problems.map(({ source, where, reason, detail }, place) => (
          <Text as="li" key={place} size={1} muted style={{ overflowWrap: 'anywhere' }}>
            {[
              source && sourceWords[source],
              where,
              problemWords[reason]?.[language] ?? reason,
              detail,
            ]
              .filter(Boolean)
              .join(' · ')}
          </Text>
        ))}
      </ul>
    </Stack>
  );
}
