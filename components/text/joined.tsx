import { Fragment, type Key, type ReactNode } from 'react';

/** Pieces on one line with a middle dot between them; those that are missing leave no dot behind. */
export function Joined({ pieces }: { pieces: { key: Key; content: ReactNode }[] }) {
  return pieces.map(({ key, content }, index) => (
    <Fragment key={key}>
      {index > 0 && ' · '}
      {content}
    </Fragment>
  ));
}
