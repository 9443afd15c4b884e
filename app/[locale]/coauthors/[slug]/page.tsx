import { CoauthorPage } from '@/components/coauthor/coauthor-page';
import { readCoauthor } from '@/lib/content/coauthor/read';
import { pageKinds } from '@/lib/pages/registry';

import { definePage } from '../../define-page';

export const revalidate = 3600;

const { generateStaticParams, generateMetadata, Page } = definePage({
  page: 'coauthor',
  describe: pageKinds.coauthor.describe,
  read: readCoauthor,
  render: (coauthor) => <CoauthorPage coauthor={coauthor} />,
});

export { generateStaticParams, generateMetadata, Page as default };
