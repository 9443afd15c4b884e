import { Button, Card, Flex, Stack, Text } from '@sanity/ui';
import { useId } from 'react';

import type { NameParts } from '../../../../lib/domain/name-parts.ts';
import type { Language } from '../../../../lib/i18n/languages.ts';
import { namePartLabels } from '../../../schema/fields/name-parts.ts';
import { namePartsWords } from './words.ts';

/** The parts in the order in which a name has them. */
const order = ['givenName', 'nameParticle', 'familyName', 'nameSuffix'] as const;

interface NamePartsProposalProps {
  readonly proposal: NameParts;
  readonly language: Language;
  readonly onAccept: () => void;
}

/** What the parts of a name may be, under the fields that they belong in. Only its button writes them. */
export function NamePartsProposal({ proposal, language, onAccept }: NamePartsProposalProps) {
  const id = useId();
  const parts = order.flatMap((field) => {
    const text = proposal[field];
    return text === undefined ? [] : [{ field, title: namePartLabels[field][language][0], text }];
  });
  return (
    <Card
      border
      padding={3}
      radius={2}
      tone="primary"
      role="group"
      aria-label={namePartsWords.proposal[language]}
    >
      <Flex align="center" gap={3} wrap="wrap">
        <Stack flex={1} gap={3} id={id} style={{ minWidth: 'min(100%, 15rem)' }}>
          <Text size={1} muted>
            {namePartsWords.proposal[language]}
          </Text>
          {parts.map(({ field, title, text }) => (
            <Text key={field} size={1} style={{ overflowWrap: 'anywhere' }}>
              <span style={{ opacity: 0.7 }}>{title}</span> <bdi>{text}</bdi>
            </Text>
          ))}
        </Stack>
        <Button
          mode="ghost"
          fontSize={1}
          text={namePartsWords.accept[language]}
          aria-describedby={id}
          onClick={onAccept}
        />
      </Flex>
    </Card>
  );
}
