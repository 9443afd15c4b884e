import { processEnvironment } from '@/lib/env/process-environment';
import { PortraitStudio } from '@/sanity/studio/studio';

/** The settings come from the environment of the process, not of the build. */
export const dynamic = 'force-dynamic';

export default function StudioPage() {
  const { sanity } = processEnvironment();
  return (
    <PortraitStudio
      settings={{
        projectId: sanity.projectId,
        dataset: sanity.dataset,
        basePath: '/studio',
        ...(sanity.studioApiHost !== undefined && { apiHost: sanity.studioApiHost }),
      }}
    />
  );
}
