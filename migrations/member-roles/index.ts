import { at, defineMigration, setIfMissing } from '@sanity/migrate';
import { z } from 'zod';

import { roleOfPosition } from './role-of-position.ts';

const localisedPosition = z.object({
  role: z.unknown().optional(),
  position: z.array(z.object({ value: z.string() }).catch({ value: '' })),
});

/** Members without a role get the one that the words of their position say; where those say none, an editor chooses. */
export default defineMigration({
  title: 'Members get a role from the words of their position',
  documentTypes: ['researcher'],
  migrate: {
    document(member) {
      const { data } = localisedPosition.safeParse(member);
      if (data === undefined || data.role != null) return;
      const role = roleOfPosition(data.position.map(({ value }) => value));
      return role && at('role', setIfMissing(role));
    },
  },
});
