/**
 * Whether this page was opened by a sign-in, which leaves its ticket behind the `#`. Studio signs out
 * with the token that it had when it was loaded: unless the page is loaded once more when the ticket
 * was taken, signing out would end nothing.
 */
export const cameFromSignIn = /[#&]sid=/.test(globalThis.location?.hash ?? '');

/** Loads the page once more, without the ticket; for when somebody is signed in. */
export function startOver(): void {
  // Studio may be about to take it out of the address itself: whoever is first.
  history.replaceState(history.state, '', `${location.pathname}${location.search}`);
  location.reload();
}
