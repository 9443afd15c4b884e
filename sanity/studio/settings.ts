/** The settings of the Studio for either backend. None of them is a secret. */
export interface StudioSettings {
  readonly projectId: string;
  readonly dataset: string;
  /** Origin of the API, when it is not Sanity's own. */
  readonly apiHost?: string;
  /** Path that the Studio is mounted at, such as `/studio`. */
  readonly basePath: string;
}
