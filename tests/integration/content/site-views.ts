import { readDirectory } from '@/lib/content/directory';
import { readProfile } from '@/lib/content/profile';
import { languages } from '@/lib/i18n/languages';
import { pathOf } from '@/lib/pages/addresses';

/** What is shown at the address of the directory and of every profile named, by path. */
export async function viewsOf(slugs: readonly string[]): Promise<Map<string, unknown>> {
  const views = new Map<string, unknown>();
  for (const language of languages) {
    views.set(pathOf({ page: 'directory' }, language), await readDirectory(language));
    for (const slug of slugs) {
      const path = pathOf({ page: 'profile', slug }, language);
      views.set(path, await readProfile(slug, language));
    }
  }
  return views;
}

/** The paths where something else is shown than before. */
export function changedPaths(before: Map<string, unknown>, now: Map<string, unknown>): string[] {
  return [...now.keys()]
    .filter((path) => JSON.stringify(before.get(path)) !== JSON.stringify(now.get(path)))
    .toSorted();
}
