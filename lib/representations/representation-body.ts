/** What is sent, with the headers that describe it. */
export interface RepresentationBody {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}
