import { Badge, Box, Button, Card, Flex, Heading, Stack } from '@sanity/ui';
import { useId, useState } from 'react';

import type { Language } from '../../../../lib/i18n/languages.ts';
import type { ReferrerGroup } from './references.ts';
import { ReferrerLink } from './referrer-link.tsx';
import { relationWords, whereUsedWords } from './words.ts';

/**
 * Every preview has its own subscription, so a topic of a thousand works shows the first of them
 * only.
 */
const shownAtFirst = 30;

/** The documents that refer to another in one way, under a heading that says which. */
export function ReferrerList({
  group: { relation, referrers },
  language,
}: {
  group: ReferrerGroup;
  language: Language;
}) {
  const headingId = useId();
  const [isWhole, setIsWhole] = useState(false);
  const shown = isWhole ? referrers : referrers.slice(0, shownAtFirst);
  return (
    <Stack as="section" gap={3} aria-labelledby={headingId}>
      <Flex align="center" gap={2} paddingX={1}>
        <Heading as="h2" size={0} id={headingId}>
          {relationWords[relation][language]}
        </Heading>
        <Badge>{referrers.length}</Badge>
      </Flex>
      <Card border radius={3} padding={1}>
        <Stack as="ul" gap={1}>
          {shown.map((referrer) => (
            <Box as="li" key={referrer._id}>
              <ReferrerLink referrer={referrer} />
            </Box>
          ))}
        </Stack>
        {shown.length < referrers.length && (
          <Button
            mode="bleed"
            width="fill"
            text={`${whereUsedWords.showAll[language]} (${referrers.length})`}
            onClick={() => setIsWhole(true)}
          />
        )}
      </Card>
    </Stack>
  );
}
