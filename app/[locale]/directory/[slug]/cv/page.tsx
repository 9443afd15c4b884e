import { CvPage } from '@/components/cv/cv-page';
import { readCv } from '@/lib/content/cv/read';
import { pageKinds } from '@/lib/pages/registry';

import { definePage } from '../../../define-page';

export const revalidate = 3600;

const { generateStaticParams, generateMetadata, Page } = definePage({
  page: 'cv',
  describe: pageKinds.cv.describe,
  read: readCv,
  render: (cv, printed) => <CvPage cv={cv} printed={printed} />,
});

export { generateStaticParams, generateMetadata, Page as default };
