import { type PageStatus, statusMetaName } from '@/lib/pages-cache/page-status';

/** Gives the answer that carries it its status; see there. React moves it into the head. */
export function StatusMark({ status }: { status: PageStatus }) {
  return (
    <>
      <meta name={statusMetaName} content={String(status)} />
      <meta name="robots" content="noindex" />
    </>
  );
}
