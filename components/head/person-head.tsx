import type { CoauthorPage } from '@/lib/content/coauthor/page-view';
import type { Profile } from '@/lib/content/profile/view';
import { subjectId } from '@/lib/json-ld/ids';
import type { PageContext } from '@/lib/json-ld/page-context';
import { coauthorPerson, memberPerson } from '@/lib/json-ld/person';

import { PageHead } from './page-head';

/** What programs read of a member. */
export function ProfileHead({ profile, context }: { profile: Profile; context: PageContext }) {
  const { address } = context;
  return (
    <PageHead
      context={context}
      page={{
        type: 'ProfilePage',
        name: profile.name,
        about: subjectId(address, 'person'),
        things: [memberPerson(profile, address)],
      }}
    />
  );
}

/** What programs read of a person outside the institute. */
export function CoauthorHead({
  coauthor,
  context,
}: {
  coauthor: CoauthorPage;
  context: PageContext;
}) {
  const { address } = context;
  return (
    <PageHead
      context={context}
      page={{
        type: 'ProfilePage',
        name: coauthor.name,
        about: subjectId(address, 'person'),
        things: [coauthorPerson(coauthor, address)],
      }}
    />
  );
}
