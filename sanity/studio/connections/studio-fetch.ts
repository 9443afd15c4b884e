import { answerAtHome } from './kept-at-home';
import { onOwnHost } from './streams-on-own-hosts';

let isInstalled = false;

/**
 * Has every `fetch` from now on keep to what the folder's other files say. Studio has no setting for
 * either, and all of its clients ask through the global `fetch`.
 *
 * @param staysHome whether the Studio works on a backend of its own, not on Sanity's
 */
export function installStudioFetch({ staysHome }: { staysHome: boolean }): void {
  if (isInstalled) return;
  isInstalled = true;
  const fetchAsBefore = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const url = addressIn(input);
    const atHome = staysHome && url !== undefined ? answerAtHome(url) : undefined;
    if (atHome !== undefined) return atHome;
    const moved = url && onOwnHost(url, crypto.randomUUID().slice(0, 8));
    if (moved === undefined) return fetchAsBefore(input, init);
    return fetchAsBefore(input instanceof Request ? new Request(moved, input) : moved, init);
  };
}

function addressIn(input: RequestInfo | URL): URL | undefined {
  const text = input instanceof Request ? input.url : String(input);
  return URL.canParse(text, location.href) ? new URL(text, location.href) : undefined;
}
