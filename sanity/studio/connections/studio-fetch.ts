import { answerAtHome } from './kept-at-home';
import { fetchPatiently } from './patient-fetch';
import { makeRequestsPatient } from './patient-requests';
import { isApiRead, openReach } from './reach';
import { onOwnHost } from './streams-on-own-hosts';

let isInstalled = false;

/**
 * Has every request from now on keep to what the folder's other files say. Studio has no setting for
 * any of it; its clients ask through the global `fetch` and through XMLHttpRequest.
 *
 * @param staysHome whether the Studio works on a backend of its own, not on Sanity's
 */
export function installStudioFetch({ staysHome }: { staysHome: boolean }): void {
  if (isInstalled) return;
  isInstalled = true;
  const fetchAsBefore = globalThis.fetch.bind(globalThis);
  const reach = openReach(fetchAsBefore);
  makeRequestsPatient(XMLHttpRequest.prototype, reach);
  globalThis.fetch = async (input, init) => {
    const url = addressIn(input);
    if (url === undefined) return fetchAsBefore(input, init);
    const atHome = staysHome ? answerAtHome(url) : undefined;
    if (atHome !== undefined) return atHome;
    const ask = async (): Promise<Response> => {
      const moved = onOwnHost(url, crypto.randomUUID().slice(0, 8));
      if (moved === undefined) return fetchAsBefore(input, init);
      return fetchAsBefore(input instanceof Request ? new Request(moved, input) : moved, init);
    };
    const request = input instanceof Request ? input : undefined;
    const method = init?.method ?? request?.method ?? 'GET';
    if (!isApiRead(method, url, location.origin)) return ask();
    const signal = init?.signal ?? request?.signal;
    return fetchPatiently(ask, { reach, origin: url.origin, signal });
  };
}

function addressIn(input: RequestInfo | URL): URL | undefined {
  const text = input instanceof Request ? input.url : String(input);
  return URL.canParse(text, location.href) ? new URL(text, location.href) : undefined;
}
