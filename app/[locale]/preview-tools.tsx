import { LivePreview } from '@/components/preview/live-preview';
import { PreviewBar } from '@/components/preview/preview-bar';
import { tryRead } from '@/lib/page-cache/try-read';
import { leavePreviewPath, previewChangesPath } from '@/lib/preview/paths';
import { readPreview } from '@/lib/preview/current-preview';

/**
 * What stands before a page in a preview; for a visitor, nothing.
 *
 * @param path of the page, to come back to
 */
export async function PreviewTools({ path }: { path: string }) {
  // Where even that cannot be known, the page says what is wrong.
  const answer = await tryRead(readPreview);
  if ('error' in answer || !answer.value) return null;
  const preview = answer.value;
  return (
    <>
      <PreviewBar
        perspective={preview.perspective}
        until={preview.isShared ? preview.until : undefined}
        leaveHref={leavePreviewPath(path)}
      />
      <LivePreview changesHref={previewChangesPath} />
    </>
  );
}
