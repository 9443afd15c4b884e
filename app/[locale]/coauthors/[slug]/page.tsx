import { CoauthorPage } from '@/components/coauthor/coauthor-page';
import { CoauthorHead } from '@/components/head/person-head';
import { readCoauthor } from '@/lib/content/coauthor/read';
import { pageKinds } from '@/lib/pages/registry';

import { definePage } from '../../define-page';

export const revalidate = 3600;

const { generateStaticParams, generateMetadata, Page } = definePage({
  page: 'coauthor',
  describe: pageKinds.coauthor.describe,
  read: readCoauthor,
  render: (coauthor) => <CoauthorPage coauthor={coauthor} />,
  head: (coauthor, context) => <CoauthorHead coauthor={coauthor} context={context} />,
});

export { generateStaticParams, generateMetadata, Page as default };
