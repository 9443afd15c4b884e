import { CollectionHead } from '@/components/head/collection-head';
import { TopicsPage } from '@/components/topics/topics-page';
import { readTopics } from '@/lib/content/topics/read';
import { pageKinds } from '@/lib/pages/registry';

import { definePage } from '../define-page';

export const revalidate = 3600;

const { generateMetadata, Page } = definePage({
  page: 'topics',
  describe: pageKinds.topics.describe,
  read: readTopics,
  render: (topics) => <TopicsPage topics={topics} />,
  head: (topics, context) => <CollectionHead context={context} count={topics.length} />,
});

export { generateMetadata, Page as default };
