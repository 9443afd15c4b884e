import { Box, Container, Heading, Stack, Tab, TabList, TabPanel } from '@sanity/ui';
import { useCallback, useState } from 'react';
import { useRouter } from 'sanity/router';

import type { Language } from '../../../lib/i18n/languages.ts';
import { suggestedPeople, suggestedWorks } from '../../../lib/import/merge/suggested-pairs.ts';
import type { Known } from '../../../lib/import/verdicts/known.ts';
import { DuplicatesView } from './duplicates/duplicates-view.tsx';
import { tabWords } from './duplicates/words.ts';
import { ImportPanel } from './import-panel.tsx';
import { importWords } from './words.ts';

/** The addresses of the views, behind that of the tool. */
const duplicates = 'duplicates';
const people = 'people';

/** The whole tool: importing, and what is here twice. Each has an address of its own. */
export function ImportView({ language }: { language: Language }) {
  const { state, navigate } = useRouter();
  const view = state.view === duplicates ? 'duplicates' : 'import';
  const kind = state.kind === people ? 'person' : 'work';
  const [count, setCount] = useState<number>();
  const [wasImportSeen, setWasImportSeen] = useState(view === 'import');
  if (view === 'import' && !wasImportSeen) setWasImportSeen(true);
  // What an import knows of what is here is wrong after a merge.
  const [merges, setMerges] = useState(0);

  const countAfter = useCallback((known: Known) => {
    // The import is shown first; from then on the list of duplicates counts.
    setTimeout(() => setCount(suggestedWorks(known).length + suggestedPeople(known).length));
  }, []);
  const duplicatesName = tabWords.duplicates[language];
  return (
    <Box as="main" height="fill" overflow="auto" data-testid="import-tool">
      <Container width={3} paddingX={4} paddingY={5}>
        <Stack gap={5}>
          <Heading as="h1" size={3}>
            {importWords.title[language]}
          </Heading>
          <TabList gap={1} aria-label={tabWords.label[language]}>
            <Tab
              id="import-tab"
              aria-controls="import-panel"
              label={tabWords.import[language]}
              selected={view === 'import'}
              onClick={() => navigate({})}
            />
            <Tab
              id="duplicates-tab"
              aria-controls="duplicates-panel"
              label={
                count === undefined
                  ? duplicatesName
                  : tabWords.counted[language]({ name: duplicatesName, count })
              }
              selected={view === 'duplicates'}
              onClick={() => navigate({ view: duplicates })}
            />
          </TabList>
          <TabPanel id="import-panel" aria-labelledby="import-tab" hidden={view !== 'import'}>
            {wasImportSeen && (
              <ImportPanel
                key={merges}
                language={language}
                onKnown={count === undefined ? countAfter : undefined}
              />
            )}
          </TabPanel>
          <TabPanel
            id="duplicates-panel"
            aria-labelledby="duplicates-tab"
            hidden={view !== 'duplicates'}
          >
            {view === 'duplicates' && (
              <DuplicatesView
                kind={kind}
                onKind={(one) =>
                  navigate({ view: duplicates, ...(one === 'person' && { kind: people }) })
                }
                onCount={setCount}
                onWritten={() => setMerges(merges + 1)}
                language={language}
              />
            )}
          </TabPanel>
        </Stack>
      </Container>
    </Box>
  );
}
