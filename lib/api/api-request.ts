/** What an address of the API asks for. */
export interface ApiRequest {
  /** Of one of many; empty for a list. */
  readonly slug: string;
  readonly parameters: URLSearchParams;
}
