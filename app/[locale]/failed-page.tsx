import { FailureMessage } from '@/components/status/failure';
import styles from '@/components/status/status.module.css';
import { StatusMeta } from '@/components/status/status-meta';
import type { Language } from '@/lib/i18n/languages';
import { log } from '@/lib/log/log';
import { pathOf } from '@/lib/pages/addresses';

import { PreviewTools } from './preview-tools';

interface Props {
  error: unknown;
  language: Language;
  /** The path of the page, to which a preview returns. */
  path: string;
}

/**
 * The response when a page failed to render: a 500 in the language of the address. The page cache does
 * not keep it, and sends an earlier copy of the page if it has one.
 */
export function FailedPage({ error, language, path }: Props) {
  log.error({ err: error }, 'a page failed to render');
  return (
    <>
      <PreviewTools path={path} />
      <main className={styles.bare}>
        <StatusMeta status={500} />
        <FailureMessage language={language} homeHref={pathOf({ page: 'directory' }, language)} />
      </main>
    </>
  );
}
