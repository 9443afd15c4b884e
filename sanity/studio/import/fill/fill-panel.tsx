import { ChevronDownIcon } from '@sanity/icons/ChevronDown';
import { ChevronRightIcon } from '@sanity/icons/ChevronRight';
import { Button, Card, Flex, Spinner, Stack } from '@sanity/ui';
import { lazy, Suspense, useId, useState } from 'react';

import type { Language } from '../../../../lib/i18n/languages.ts';
import type { WorkDocument } from '../../../../lib/import/changes/work-fields.ts';
import { fillWords } from './words.ts';

// What finds duplicates and reads bibliographies is large; most forms are opened to write in.
const FillBody = lazy(async () => ({ default: (await import('./fill-body.tsx')).FillBody }));

interface FillPanelProps {
  /** The published `_id` of the work. */
  readonly id: string;
  /** The work as it is in the form. */
  readonly work: WorkDocument;
  readonly isReadOnly: boolean;
  readonly language: Language;
}

/** Where an editor pastes what a publication is known by, and has the form filled. Open for a work without a title. */
export function FillPanel({ id, work, isReadOnly, language }: FillPanelProps) {
  const [isOpen, setIsOpen] = useState(() => typeof work.title !== 'string' || work.title === '');
  const [wasOpened, setWasOpened] = useState(isOpen);
  const contentId = useId();
  const toggle = (): void => {
    setIsOpen(!isOpen);
    setWasOpened(true);
  };
  return (
    <Card border radius={2} padding={3} data-testid="fill-from-source">
      <Stack gap={3}>
        <Flex align="center" gap={2}>
          <Button
            mode="bleed"
            padding={2}
            fontSize={1}
            icon={isOpen ? ChevronDownIcon : ChevronRightIcon}
            text={fillWords.title[language]}
            aria-expanded={isOpen}
            aria-controls={contentId}
            onClick={toggle}
          />
        </Flex>
        {/* What was pasted stays while the panel is closed. */}
        <div id={contentId} hidden={!isOpen}>
          {wasOpened && (
            <Suspense fallback={<Spinner muted />}>
              <FillBody id={id} work={work} isReadOnly={isReadOnly} language={language} />
            </Suspense>
          )}
        </div>
      </Stack>
    </Card>
  );
}
