import type { Institution } from '@/lib/content/institution/page-view';
import { subjectId } from '@/lib/json-ld/ids';
import type { PageContext } from '@/lib/json-ld/page-context';

import { PageHead } from './page-head';

interface Props {
  institution: Institution;
  context: PageContext;
}

/** What programs read of an institution. */
export function InstitutionHead({ institution, context }: Props) {
  const { name, place, href } = institution;
  const id = subjectId(context.address, 'organization');
  return (
    <PageHead
      context={context}
      page={{
        type: 'AboutPage',
        name: name.text,
        about: id,
        things: [
          {
            '@type': 'Organization',
            '@id': id,
            name: name.text,
            ...(place && { location: place.text }),
            ...(href !== undefined && { url: href }),
          },
        ],
      }}
    />
  );
}
