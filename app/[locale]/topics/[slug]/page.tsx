import { CollectionHead } from '@/components/head/collection-head';
import { TopicPage } from '@/components/topic/topic-page';
import { readTopic } from '@/lib/content/topic/read';
import { pageKinds } from '@/lib/pages/registry';

import { definePage } from '../../define-page';

export const revalidate = 3600;

const { generateStaticParams, generateMetadata, Page } = definePage({
  page: 'topic',
  describe: pageKinds.topic.describe,
  read: readTopic,
  render: (topic) => <TopicPage topic={topic} />,
  head: (topic, context) => (
    <CollectionHead context={context} name={topic.name.text} count={topic.workCount} />
  ),
});

export { generateStaticParams, generateMetadata, Page as default };
