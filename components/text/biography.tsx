import type { BiographyBlock } from '@/lib/content/biography/result';
import type { Profile } from '@/lib/content/profile/view';

import styles from './biography.module.css';

/** A biography: paragraphs, headings and lists. Marks become elements; nothing is ever HTML. */
export function Biography({ biography }: { biography: NonNullable<Profile['biography']> }) {
  return (
    <div className={styles.biography} lang={biography.lang} data-sanity={biography.place}>
      {grouped(biography.blocks).map((group) => (
        <Group key={group[0].key} group={group} />
      ))}
    </div>
  );
}

type Blocks = [BiographyBlock, ...BiographyBlock[]];

/** Neighbouring list items of one style make one list; any other block stands alone. */
function grouped(blocks: BiographyBlock[]): Blocks[] {
  const groups: Blocks[] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    const isItem = block.style === 'bullet' || block.style === 'number';
    if (isItem && last?.[0].style === block.style) last.push(block);
    else groups.push([block]);
  }
  return groups;
}

function Group({ group }: { group: Blocks }) {
  const [first] = group;
  switch (first.style) {
    case 'normal':
      return (
        <p dir="auto">
          <Spans block={first} />
        </p>
      );
    case 'h3':
      return (
        <h3 dir="auto">
          <Spans block={first} />
        </h3>
      );
    case 'bullet':
      return <ul>{items(group)}</ul>;
    case 'number':
      return <ol>{items(group)}</ol>;
  }
}

function items(group: Blocks) {
  return group.map((block) => (
    <li key={block.key} dir="auto">
      <Spans block={block} />
    </li>
  ));
}

function Spans({ block }: { block: BiographyBlock }) {
  return block.spans.map((span) => <Span key={span.key} span={span} />);
}

function Span({ span }: { span: BiographyBlock['spans'][number] }) {
  const emphasised = span.em ? <em>{span.text}</em> : span.text;
  const marked = span.strong ? <strong>{emphasised}</strong> : emphasised;
  return span.href === undefined ? marked : <a href={span.href}>{marked}</a>;
}
