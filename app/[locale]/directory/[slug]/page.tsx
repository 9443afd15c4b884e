import { ProfileHead } from '@/components/head/person-head';
import { ProfilePage } from '@/components/profile/profile-page';
import { readProfile } from '@/lib/content/profile/read';
import { pageKinds } from '@/lib/pages/registry';

import { definePage } from '../../define-page';

export const revalidate = 3600;

const { generateStaticParams, generateMetadata, Page } = definePage({
  page: 'profile',
  describe: pageKinds.profile.describe,
  read: readProfile,
  render: (profile) => <ProfilePage profile={profile} />,
  head: (profile, context) => <ProfileHead profile={profile} context={context} />,
});

export { generateStaticParams, generateMetadata, Page as default };
