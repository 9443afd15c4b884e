import type { StudioLanguage } from '../labels/label.ts';
import { messageIn, type Verdict } from './format.ts';
import { isRecord } from './record.ts';

/** A rule for the versions of a work: at most one is marked as the one to cite. */
export function atMostOnePreferred(language: StudioLanguage): (versions: unknown) => Verdict {
  return (versions) => {
    const preferred = Array.isArray(versions)
      ? versions.filter((version: unknown) => isRecord(version) && version.preferred === true)
      : [];
    return preferred.length > 1 ? messageIn('onePreferred', language) : true;
  };
}

/** A rule, to be used as a warning: there is at least one version. */
export function someVersion(language: StudioLanguage): (versions: unknown) => Verdict {
  return (versions) =>
    Array.isArray(versions) && versions.length > 0 ? true : messageIn('noVersion', language);
}
