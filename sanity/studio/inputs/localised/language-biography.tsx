import { ComposeIcon } from '@sanity/icons/Compose';
import { Button, Card } from '@sanity/ui';
import { type FocusEvent, useEffect, useRef } from 'react';
import {
  ArrayOfObjectsItem,
  MemberField,
  type ArrayOfObjectsInputProps,
  type ArrayOfObjectsItemMember,
  type FieldProps,
  type ObjectItemProps,
} from 'sanity';

import type { Language } from '../../../../lib/i18n/languages.ts';
import { isFilled } from '../../../schema/rules/is-filled.ts';
import { writeWords } from './words.ts';

interface LanguageBiographyProps {
  readonly inputProps: ArrayOfObjectsInputProps;
  readonly content: Language;
  readonly language: Language;
  readonly member: ArrayOfObjectsItemMember | undefined;
  readonly onBegin: () => void;
  /** The focus has left the editor. */
  readonly onLeave: () => void;
}

/**
 * Rich text in one language, in the Studio's own editor. The editor needs an entry, so before there
 * is one a button stands in its place and adds it.
 */
export function LanguageBiography(props: LanguageBiographyProps) {
  const { inputProps, content, language, member, onBegin } = props;
  const frame = useRef<HTMLDivElement>(null);
  const isBeginning = useRef(false);
  const isThere = member !== undefined;
  useEffect(() => {
    if (!isThere || !isBeginning.current || !frame.current) return;
    isBeginning.current = false;
    return focusEditorIn(frame.current);
  }, [isThere]);
  const left = ({ relatedTarget }: FocusEvent) => {
    const isInside = relatedTarget instanceof Node && frame.current?.contains(relatedTarget);
    // Menus and the link dialog are portals outside of the editor. When the window loses the focus,
    // `relatedTarget` is null.
    if (isInside || relatedTarget === null || isInPortal(relatedTarget)) return;
    // The editor has the last characters a moment before the document has them.
    if (frame.current && !hasTextTyped(frame.current)) props.onLeave();
  };
  if (!member) {
    return (
      <Card border radius={2}>
        <Button
          width="fill"
          mode="bleed"
          padding={5}
          icon={ComposeIcon}
          disabled={inputProps.readOnly}
          text={writeWords[content][language]}
          onClick={() => {
            isBeginning.current = true;
            onBegin();
          }}
        />
      </Card>
    );
  }
  return (
    <div ref={frame} lang={content} onBlur={left}>
      <ArrayOfObjectsItem
        {...inputProps}
        member={member}
        renderItem={(item) => <ValueOf item={item} />}
      />
    </div>
  );
}

/** Focuses the Studio's editor as soon as it can be typed in. */
function focusEditorIn(frame: HTMLElement): () => void {
  const focus = (): boolean => {
    const editor = frame.querySelector('[contenteditable="true"]');
    if (!(editor instanceof HTMLElement)) return false;
    editor.focus();
    return true;
  };
  const waiting = new MutationObserver(() => {
    if (focus()) waiting.disconnect();
  });
  if (!focus()) waiting.observe(frame, { attributes: true, childList: true, subtree: true });
  return () => waiting.disconnect();
}

/** Whether the editor shows any text besides its placeholder. */
function hasTextTyped(frame: HTMLElement): boolean {
  const texts = document.createTreeWalker(frame, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const host = node.parentElement?.closest('[contenteditable]');
    if (host?.getAttribute('contenteditable') === 'true' && isFilled(node.nodeValue ?? '')) {
      return true;
    }
  }
  return false;
}

function isInPortal(element: EventTarget): boolean {
  return element instanceof Element && element.closest('[data-portal]') !== null;
}

/** The `value` of an entry, without the border and the title of a list item. */
function ValueOf({ item }: { item: Omit<ObjectItemProps, 'renderDefault'> }) {
  const { members, ...rest } = item.inputProps;
  const value = members.find((member) => member.kind === 'field' && member.name === 'value');
  if (value?.kind !== 'field') return null;
  return (
    <MemberField
      member={value}
      renderAnnotation={rest.renderAnnotation}
      renderBlock={rest.renderBlock}
      renderField={withoutFrame}
      renderInlineBlock={rest.renderInlineBlock}
      renderInput={rest.renderInput}
      renderItem={rest.renderItem}
      renderPreview={rest.renderPreview}
    />
  );
}

function withoutFrame(field: Omit<FieldProps, 'renderDefault'>) {
  return <>{field.children}</>;
}
