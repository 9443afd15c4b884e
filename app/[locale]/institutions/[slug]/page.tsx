import { InstitutionHead } from '@/components/head/institution-head';
import { InstitutionPage } from '@/components/institution/institution-page';
import { readInstitution } from '@/lib/content/institution/read';
import { pageKinds } from '@/lib/pages/registry';

import { definePage } from '../../define-page';

export const revalidate = 3600;

const { generateStaticParams, generateMetadata, Page } = definePage({
  page: 'institution',
  describe: pageKinds.institution.describe,
  read: readInstitution,
  render: (institution) => <InstitutionPage institution={institution} />,
  head: (institution, context) => <InstitutionHead institution={institution} context={context} />,
});

export { generateStaticParams, generateMetadata, Page as default };
