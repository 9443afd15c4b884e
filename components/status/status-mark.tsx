import { markContent, type PageMark, statusMetaName } from '@/lib/page-cache/page-status';

/** Gives the answer that carries it its status; see there. React moves it into the head. */
export function StatusMark(mark: PageMark) {
  return (
    <>
      <meta name={statusMetaName} content={markContent(mark)} />
      {mark.status !== 308 && <meta name="robots" content="noindex" />}
    </>
  );
}
