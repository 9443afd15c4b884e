import { createClient } from '@sanity/client';

import type { SanitySettings } from '../env/environment.ts';

/**
 * Loads the sample content into an embedded lake that has none.
 *
 * @param token one that may write
 */
export async function loadSampleContentInto(sanity: SanitySettings, token: string): Promise<void> {
  const client = createClient({
    projectId: sanity.projectId,
    dataset: sanity.dataset,
    apiVersion: sanity.apiVersion,
    useProjectHostname: sanity.useProjectHostname,
    useCdn: false,
    ...(sanity.apiHost !== undefined && { apiHost: sanity.apiHost }),
    token,
  });
  // The drawing and its tools are needed at the first start only.
  const { loadSampleContent } = await import('../../sanity/seed/load.ts');
  await loadSampleContent(client);
}
