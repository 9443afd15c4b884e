import { FailureMessage } from '@/components/status/failure';
import styles from '@/components/status/status.module.css';
import { StatusMeta } from '@/components/status/status-meta';
import type { Language } from '@/lib/i18n/languages';
import { GateFullError } from '@/lib/http/gate';
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
 * The response when a page failed to render: a 500 in the language of the address; a 503 when more
 * filtered lists are asked for than can be made. The page cache does not keep it, and sends an earlier copy of the page
 * if it has one.
 */
export function FailedPage({ error, language, path }: Props) {
  const isBusy = error instanceof GateFullError;
  if (isBusy) log.warn('a filtered list was refused: too many are waiting');
  else log.error({ err: error }, 'a page failed to render');
  return (
    <>
      <PreviewTools path={path} />
      <main className={styles.bare}>
        <StatusMeta status={isBusy ? 503 : 500} />
        <FailureMessage
          language={language}
          homeHref={pathOf({ page: 'directory' }, language)}
          reason={isBusy ? 'busy' : 'error'}
        />
      </main>
    </>
  );
}
