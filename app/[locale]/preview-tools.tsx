import { LivePreview } from '@/components/preview/live-preview';
import { PreviewBar } from '@/components/preview/preview-bar';
import { tryRead } from '@/lib/page-cache/try-read';
import { leavePreviewPath, previewChangesPath } from '@/lib/preview/api-paths';
import { readPreview } from '@/lib/preview/current-preview';

/**
 * The bar and the scripts of a preview; nothing for a visitor.
 *
 * @param path of the page, to return to
 */
export async function PreviewTools({ path }: { path: string }) {
  // When this fails, the page itself says what is wrong.
  const result = await tryRead(readPreview);
  if ('error' in result || !result.value) return null;
  const preview = result.value;
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
