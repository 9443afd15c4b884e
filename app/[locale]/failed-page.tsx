import { Explanation } from '@/components/status/failure';
import styles from '@/components/status/status.module.css';
import { StatusMeta } from '@/components/status/status-meta';
import type { Language } from '@/lib/i18n/languages';
import { log } from '@/lib/log/log';
import { pathOf } from '@/lib/pages/addresses';

import { PreviewTools } from './preview-tools';

interface Props {
  error: unknown;
  language: Language;
  /** The path of the page, where a preview goes on once it can be made. */
  path: string;
}

/**
 * The answer when a page could not be made: a 500 in the language of the address, never kept, and
 * never in place of an earlier copy of the page.
 */
export function FailedPage({ error, language, path }: Props) {
  log.error({ err: error }, 'a page could not be made');
  return (
    <>
      <PreviewTools path={path} />
      <main className={styles.bare}>
        <StatusMeta status={500} />
        <Explanation language={language} homeHref={pathOf({ page: 'directory' }, language)} />
      </main>
    </>
  );
}
