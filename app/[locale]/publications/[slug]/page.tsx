import { WorkHead } from '@/components/head/work-head';
import { WorkPage } from '@/components/work/work-page';
import { readWork } from '@/lib/content/work/read';
import { pageKinds } from '@/lib/pages/registry';

import { definePage } from '../../define-page';

export const revalidate = 3600;

const { generateStaticParams, generateMetadata, Page } = definePage({
  page: 'work',
  describe: pageKinds.work.describe,
  read: readWork,
  render: (work) => <WorkPage work={work} />,
  head: (work, context) => <WorkHead work={work} context={context} />,
});

export { generateStaticParams, generateMetadata, Page as default };
