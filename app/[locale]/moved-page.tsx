import { permanentRedirect, redirect } from 'next/navigation';

import { Moved } from '@/components/status/moved';
import styles from '@/components/status/status.module.css';
import { StatusMeta } from '@/components/status/status-meta';
import type { Language } from '@/lib/i18n/languages';
import { isStatusMetaEnabled } from '@/lib/page-cache/page-status';
import { readPreview } from '@/lib/preview/current-preview';
import { pathOf } from '@/lib/pages/addresses';
import type { PageAddress } from '@/lib/pages/registry';

/** The answer at an address that somebody had before: a permanent redirect to the one they have now. */
export async function MovedPage({ to, language }: { to: PageAddress; language: Language }) {
  const href = pathOf(to, language);
  // A draft's address is not permanent, and a preview is not answered from the page cache.
  if (await readPreview()) redirect(href);
  if (!isStatusMetaEnabled()) permanentRedirect(href);
  return (
    <main className={styles.bare}>
      <StatusMeta status={308} location={href} />
      <Moved href={href} />
    </main>
  );
}
