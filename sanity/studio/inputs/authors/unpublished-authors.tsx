import { WarningOutlineIcon } from '@sanity/icons/WarningOutline';
import { Button, Card, Flex, Stack, Text } from '@sanity/ui';
import { useEffect, useRef, useState } from 'react';
import {
  type ArrayOfObjectsInputProps,
  useDocumentOperation,
  useEditState,
  useReferenceInputOptions,
  useValidationStatus,
} from 'sanity';

import type { Language } from '../../../../lib/i18n/languages.ts';
import { isRecord } from '../../../schema/rules/is-record.ts';
import { validationWords } from '../../../schema/rules/words.ts';
import { authorWords } from './words.ts';

interface UnpublishedAuthorsProps {
  readonly inputProps: ArrayOfObjectsInputProps;
  readonly language: Language;
}

/** Authors who keep the work from being published because they are not published themselves. */
export function UnpublishedAuthors({ inputProps, language }: UnpublishedAuthorsProps) {
  const message = validationWords.personNotPublished[language];
  const [askedForAll, setAskedForAll] = useState(0);
  const waiting = inputProps.members.flatMap((member) => {
    if (member.kind !== 'item') return [];
    const person = member.item.members.find((one) => one.kind === 'field' && one.name === 'person');
    if (person?.kind !== 'field') return [];
    const isNamed = person.field.validation.some((marker) => marker.message === message);
    const { value } = person.field;
    if (!isNamed || !isRecord(value) || typeof value._ref !== 'string') return [];
    const made = isRecord(value._strengthenOnPublish) ? value._strengthenOnPublish.type : undefined;
    return [{ key: member.key, id: value._ref, type: made === 'researcher' ? made : 'coauthor' }];
  });
  if (waiting.length === 0) return null;
  return (
    <Card border radius={2} padding={3} tone="caution">
      <Stack gap={3}>
        <Flex gap={2}>
          <Text size={1}>
            <WarningOutlineIcon aria-hidden />
          </Text>
          <Text size={1}>{authorWords.unpublished[language]}</Text>
        </Flex>
        {waiting.map(({ key, id, type }) => (
          <UnpublishedAuthor
            key={key}
            id={id}
            type={type}
            language={language}
            path={[...inputProps.path, { _key: key }, 'person']}
            askedForAll={askedForAll}
          />
        ))}
        {waiting.length > 1 && (
          <Flex justify="flex-end">
            <Button
              tone="positive"
              fontSize={1}
              text={authorWords.publishAll[language](waiting.length)}
              onClick={() => setAskedForAll(askedForAll + 1)}
            />
          </Flex>
        )}
      </Stack>
    </Card>
  );
}

function UnpublishedAuthor(props: {
  id: string;
  type: string;
  language: Language;
  path: ArrayOfObjectsInputProps['path'];
  /** How often all were asked to be published. */
  askedForAll: number;
}) {
  const { id, type, language, path, askedForAll } = props;
  const { draft, published, ready } = useEditState(id, type, 'low');
  const { publish } = useDocumentOperation(id, type);
  const { validation, isValidating } = useValidationStatus(`drafts.${id}`, type, true);
  const { onEditReference } = useReferenceInputOptions();
  const problem = validation.find(({ level }) => level === 'error');
  const canPublish = !isValidating && problem === undefined && publish.disabled === false;
  const done = useRef(askedForAll);
  useEffect(() => {
    // Whoever is still being checked is published once that is done.
    if (done.current === askedForAll || !draft || !canPublish) return;
    done.current = askedForAll;
    publish.execute();
  }, [askedForAll, draft, canPublish, publish]);
  if (!ready || published) return null;
  const name = typeof draft?.name === 'string' ? draft.name : id;
  return (
    <Flex align="center" gap={2} wrap="wrap">
      <Stack flex={1} gap={2}>
        <Text size={1} weight="medium">
          {draft ? name : authorWords.gone[language]}
        </Text>
        {problem && (
          <Text size={1} muted>
            {problem.message}
          </Text>
        )}
      </Stack>
      {draft && (
        <>
          <Button
            mode="ghost"
            fontSize={1}
            text={authorWords.open[language]}
            aria-label={authorWords.openNamed[language](name)}
            onClick={() =>
              onEditReference?.({ id, type, parentRefPath: path, template: { id: type } })
            }
          />
          <Button
            tone="positive"
            fontSize={1}
            text={authorWords.publish[language]}
            aria-label={authorWords.publishNamed[language](name)}
            disabled={!canPublish}
            onClick={() => publish.execute()}
          />
        </>
      )}
    </Flex>
  );
}
