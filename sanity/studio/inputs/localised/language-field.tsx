import { WarningOutlineIcon } from '@sanity/icons/WarningOutline';
import { Box, Card, Flex, Stack, Text } from '@sanity/ui';
import type { ReactNode } from 'react';
import { FormField, type FormNodePresence, type FormNodeValidation, type Path } from 'sanity';

import type { Language } from '../../../../lib/i18n/languages.ts';
import { languageNames } from '../../../i18n/language-names.ts';
import { missingWords, requiredWords } from './words.ts';

/** Whether a missing text keeps the document from being published (critical) or not (caution). */
export type Missing = 'caution' | 'critical' | undefined;

interface LanguageFieldProps {
  readonly content: Language;
  readonly language: Language;
  readonly inputId: string;
  readonly path: Path;
  readonly missing: Missing;
  readonly presence: FormNodePresence[];
  readonly validation: FormNodeValidation[];
  readonly children: ReactNode;
}

/**
 * One language of a localised field: its name, its input, presence, and a notice when it is
 * missing.
 */
export function LanguageField(props: LanguageFieldProps) {
  const { content, language, missing, presence, children, ...rest } = props;
  return (
    <FormField {...rest} __unstable_presence={presence} title={languageNames[content]}>
      <Stack gap={2}>
        {children}
        {missing && (
          <MissingNotice
            id={missingNoticeId(rest.inputId)}
            tone={missing}
            content={content}
            language={language}
          />
        )}
      </Stack>
    </FormField>
  );
}

/** The element id of the notice that the text of an input is missing. */
export function missingNoticeId(inputId: string): string {
  return `${inputId}-missing`;
}

/** A sign and a sentence, not a colour alone. */
function MissingNotice(props: {
  id: string;
  tone: 'caution' | 'critical';
  content: Language;
  language: Language;
}) {
  const words = props.tone === 'critical' ? requiredWords : missingWords;
  return (
    <Card tone={props.tone} radius={2} paddingX={2} paddingY={2}>
      <Flex gap={2}>
        <Text size={1}>
          <WarningOutlineIcon aria-hidden />
        </Text>
        <Box flex={1}>
          <Text size={1} id={props.id}>
            {words[props.content][props.language]}
          </Text>
        </Box>
      </Flex>
    </Card>
  );
}
