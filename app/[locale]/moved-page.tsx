import { permanentRedirect, redirect } from 'next/navigation';

import { Moved } from '@/components/status/moved';
import styles from '@/components/status/status.module.css';
import { StatusMeta } from '@/components/status/status-meta';
import type { Language } from '@/lib/i18n/languages';
import { isStatusMetaEnabled } from '@/lib/page-cache/page-status';
import { readPreview } from '@/lib/preview/current-preview';
import { pathOf } from '@/lib/pages/addresses';
import type { PageAddress } from '@/lib/pages/registry';

/** The response at a former address: a permanent redirect to the current one. */
export async function MovedPage({ to, language }: { to: PageAddress; language: Language }) {
  const href = pathOf(to, language);
  // The address in a draft is not permanent, and the page cache does not serve previews.
  if (await readPreview()) redirect(href);
  if (!isStatusMetaEnabled()) permanentRedirect(href);
  return (
    <main className={styles.bare}>
      <StatusMeta status={308} location={href} />
      <Moved href={href} />
    </main>
  );
}
