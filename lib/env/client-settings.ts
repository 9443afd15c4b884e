import type { SanitySettings } from './environment.ts';

/** How a client of Sanity is configured, whichever version of the client it is. */
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

/** The part of a client's configuration that says where the content is. */
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
