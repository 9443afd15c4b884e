import type { SanitySettings } from './environment.ts';

/** The configuration of a Sanity client, of any version. */
export interface ClientSettings {
  readonly projectId: string;
  readonly dataset: string;
  readonly apiVersion: string;
  readonly useProjectHostname: boolean;
  readonly apiHost?: string;
  readonly useCdn: boolean;
  /** Milliseconds. */
  readonly timeout: number;
}

/** The part of a client's configuration that identifies the content. */
export function clientSettings(sanity: SanitySettings): ClientSettings {
  const { projectId, dataset, apiVersion, useProjectHostname, apiHost, useCdn } = sanity;
  return {
    projectId,
    dataset,
    apiVersion,
    useProjectHostname,
    ...(apiHost !== undefined && { apiHost }),
    useCdn,
    timeout: 15_000,
  };
}
