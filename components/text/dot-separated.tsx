import { Fragment, type Key, type ReactNode } from 'react';

/** Items on one line, with a middle dot between them. */
export function DotSeparated({ items }: { items: { key: Key; content: ReactNode }[] }) {
  return items.map(({ key, content }, index) => (
    <Fragment key={key}>
      {index > 0 && ' · '}
      {content}
    </Fragment>
  ));
}
