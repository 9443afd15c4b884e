import { CollectionHead } from '@/components/head/collection-head';
import { PublicationsPage } from '@/components/publications/publications-page';
import { readPublications } from '@/lib/content/publications/read';
import { pageKinds } from '@/lib/pages/registry';

import { definePage } from '../define-page';

export const revalidate = 3600;

const { generateMetadata, Page } = definePage({
  page: 'publications',
  describe: pageKinds.publications.describe,
  read: readPublications,
  render: (publications) => <PublicationsPage publications={publications} />,
  head: (publications, context) => <CollectionHead context={context} count={publications.count} />,
});

export { generateMetadata, Page as default };
