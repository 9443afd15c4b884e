import { ChevronDownIcon } from '@sanity/icons/ChevronDown';
import { ChevronRightIcon } from '@sanity/icons/ChevronRight';
import { Button, Card, Flex, Stack, Text } from '@sanity/ui';
import { useDeferredValue, useId, useState } from 'react';

import { entryText } from '../../../lib/citations/entry-text.ts';
import { storedWorkView } from '../../../lib/citations/stored-work.ts';
import { type Language, languages } from '../../../lib/i18n/languages.ts';
import { languageNames } from '../../i18n/language-names.ts';
import { isFilled } from '../../schema/rules/is-filled.ts';
import { isRecord } from '../../schema/rules/is-record.ts';
import { missingParts } from './missing-parts.ts';
import { usePeopleOf } from './use-people-of.ts';
import { citationWords, missingPartWords } from './words.ts';

interface CitationPanelProps {
  /** The publication as it is being written. */
  readonly work: unknown;
  readonly language: Language;
}

/** The entry of a work as the pages print it, in both languages, while the work is being written. */
export function CitationPanel(props: CitationPanelProps) {
  const { language } = props;
  // The panel may lag behind, so that typing does not.
  const work = useDeferredValue(props.work);
  const people = usePeopleOf(work);
  const [isOpen, setIsOpen] = useState(true);
  const contentId = useId();
  const titled = withTitle(work, citationWords.untitled[language]);
  const own = people === undefined ? undefined : storedWorkView(titled.work, people, language);
  const missing = own ? missingParts(own, titled.hasTitle) : [];
  return (
    <Card border radius={2} tone="transparent" padding={3} data-testid="citation">
      <Stack gap={3}>
        <Flex align="center" gap={2}>
          <Button
            mode="bleed"
            padding={2}
            fontSize={1}
            icon={isOpen ? ChevronDownIcon : ChevronRightIcon}
            text={citationWords.title[language]}
            aria-expanded={isOpen}
            aria-controls={contentId}
            onClick={() => setIsOpen(!isOpen)}
          />
        </Flex>
        <div id={contentId} hidden={!isOpen}>
          {isOpen && (
            <Stack gap={4} paddingX={2}>
              <div style={columns}>
                {languages.map((content) => (
                  <Entry key={content} content={content} work={titled.work} people={people} />
                ))}
              </div>
              {missing.length > 0 && (
                <Text size={1} muted>
                  {citationWords.missing[language]}{' '}
                  {missing.map((part) => missingPartWords[part][language]).join(', ')}.
                </Text>
              )}
            </Stack>
          )}
        </div>
      </Stack>
    </Card>
  );
}

const columns = {
  display: 'grid',
  gap: '1rem 1.5rem',
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 15rem), 1fr))',
};

/** The entry on the pages of one language. */
function Entry(props: { content: Language; work: unknown; people: unknown }) {
  const { content } = props;
  // Until the names are known, every author would be called unnamed.
  const view =
    props.people === undefined ? undefined : storedWorkView(props.work, props.people, content);
  const [title, ...lines] = view ? entryText(view, content).split('\n') : ['…'];
  return (
    <Stack as="section" gap={3} lang={content} aria-label={languageNames[content]}>
      <Text size={0} muted weight="medium">
        {languageNames[content]}
      </Text>
      <Text size={1} weight="semibold" lang={view?.title.lang}>
        {title}
      </Text>
      {lines.map((line, index) => (
        <Text key={index} size={1} style={{ overflowWrap: 'anywhere' }}>
          {line}
        </Text>
      ))}
    </Stack>
  );
}

/** The panel shows a work without a title too; the pages leave it out. */
function withTitle(work: unknown, standIn: string): { work: unknown; hasTitle: boolean } {
  const document = isRecord(work) ? work : {};
  const hasTitle = typeof document.title === 'string' && isFilled(document.title);
  return { work: hasTitle ? document : { ...document, title: standIn }, hasTitle };
}
