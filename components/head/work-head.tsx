import type { WorkPage } from '@/lib/content/work/page-view';
import type { PageContext } from '@/lib/json-ld/page-context';
import { subjectId } from '@/lib/json-ld/ids';
import { scholarlyWork } from '@/lib/json-ld/work';
import { scholarTags } from '@/lib/metadata/scholar-tags';
import { workLinksForMachines } from '@/lib/metadata/signposting';

import { MetaTags, TypedLinks } from './head-links';
import { JsonLd } from './json-ld';

/** What programs read of a work: Google Scholar, Zotero, search engines, harvesters. */
export function WorkHead({ work, context }: { work: WorkPage; context: PageContext }) {
  const { record } = work;
  const { language, address } = context;
  return (
    <>
      <MetaTags tags={scholarTags(record, language)} />
      <TypedLinks links={workLinksForMachines(record, language)} />
      <JsonLd
        context={context}
        page={{
          type: 'AboutPage',
          name: work.title.text,
          about: subjectId(address, 'work'),
          things: [scholarlyWork(work, record, context)],
        }}
      />
    </>
  );
}
