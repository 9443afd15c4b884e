import { request, type ClientRequest, type IncomingHttpHeaders } from 'node:http';

type Handler = ((event: Event) => void) | null;

/**
 * The part of XMLHttpRequest that Studio's clients use, over `node:http`, each request on a
 * connection of its own. As in a browser, an answer that is cut off is no answer.
 */
export class NodeXhr {
  readonly DONE = 4;
  readyState = 0;
  status = 0;
  statusText = '';
  response = '';
  responseText = '';
  responseType = '';
  timeout = 0;
  withCredentials = false;
  readonly upload = {};
  onreadystatechange: Handler = null;
  onerror: Handler = null;
  ontimeout: Handler = null;
  onabort: Handler = null;
  #method = 'GET';
  #url = '';
  #headers: Record<string, string> = {};
  #answered: IncomingHttpHeaders = {};
  #sent: ClientRequest | undefined;

  open(method: string, url: string | URL): void {
    this.#method = method;
    this.#url = String(url);
    this.#headers = {};
    this.#answered = {};
    this.status = 0;
    this.response = '';
    this.#change(1);
  }

  setRequestHeader(name: string, value: string): void {
    this.#headers[name] = value;
  }

  getAllResponseHeaders(): string {
    return Object.entries(this.#answered)
      .map(([name, value]) => `${name}: ${String(value)}`)
      .join('\r\n');
  }

  getResponseHeader(name: string): string | null {
    const value = this.#answered[name.toLowerCase()];
    return value === undefined ? null : String(value);
  }

  send(body?: string | null): void {
    const sent = request(this.#url, { method: this.#method, headers: this.#headers, agent: false });
    this.#sent = sent;
    const fail = () => {
      if (this.#sent !== sent) return;
      this.#sent = undefined;
      this.status = 0;
      this.response = '';
      this.#change(this.DONE);
      this.onerror?.(new Event('error'));
    };
    sent.once('error', fail);
    sent.once('response', (answer) => {
      const chunks: Buffer[] = [];
      this.status = answer.statusCode ?? 0;
      this.#answered = answer.headers;
      this.#change(2);
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.once('error', fail);
      answer.once('end', () => {
        if (!answer.complete || this.#sent !== sent) return;
        this.#sent = undefined;
        this.response = Buffer.concat(chunks).toString();
        this.responseText = this.response;
        this.#change(this.DONE);
      });
    });
    sent.end(body ?? undefined);
  }

  abort(): void {
    const sent = this.#sent;
    this.#sent = undefined;
    sent?.destroy();
    this.status = 0;
    if (sent !== undefined) this.#change(this.DONE);
    this.onabort?.(new Event('abort'));
  }

  #change(readyState: number): void {
    this.readyState = readyState;
    this.onreadystatechange?.(new Event('readystatechange'));
  }
}
