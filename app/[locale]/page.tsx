import { DirectoryPage } from '@/components/directory/directory-page';
import { CollectionHead } from '@/components/head/collection-head';
import { readDirectory } from '@/lib/content/directory/read';
import { pageKinds } from '@/lib/pages/registry';

import { definePage } from './define-page';

export const revalidate = 3600;

const { generateMetadata, Page } = definePage({
  page: 'directory',
  describe: pageKinds.directory.describe,
  read: readDirectory,
  render: (directory) => <DirectoryPage directory={directory} />,
  head: (directory, context) => <CollectionHead context={context} count={directory.count} />,
});

export { generateMetadata, Page as default };
