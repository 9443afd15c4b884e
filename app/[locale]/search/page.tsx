import { SearchPage } from '@/components/search/search-page';
import { readSearch } from '@/lib/content/search/read';
import { pageKinds } from '@/lib/pages/registry';

import { definePage } from '../define-page';

export const revalidate = 3600;

const { generateMetadata, Page } = definePage({
  page: 'search',
  describe: pageKinds.search.describe,
  read: readSearch,
  render: (search) => <SearchPage search={search} />,
});

export { generateMetadata, Page as default };
