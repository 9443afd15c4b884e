import { useWorkspace } from 'sanity';
import { useRouter } from 'sanity/router';

import type { Language } from '../../../../lib/i18n/languages.ts';
import { importToolName } from '../tool-name.ts';
import { importWords } from '../words.ts';

/** A link from a form to the tool that brings in many works. The router of a form knows only its own tool's paths. */
export function ImportToolLink({ language }: { readonly language: Language }) {
  const { basePath } = useWorkspace();
  const { navigateUrl } = useRouter();
  const path = `${basePath}/${importToolName}`;
  return (
    <a
      href={path}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        navigateUrl({ path });
      }}
    >
      {importWords.title[language]}
    </a>
  );
}
