import { statusMetaContent, type PageStatus, statusMetaName } from '@/lib/page-cache/page-status';

/**
 * A `<meta>` by which the page cache sets the status of the response. React moves it into the head.
 */
export function StatusMeta(pageStatus: PageStatus) {
  return (
    <>
      <meta name={statusMetaName} content={statusMetaContent(pageStatus)} />
      {pageStatus.status !== 308 && <meta name="robots" content="noindex" />}
    </>
  );
}
