/** Whether this page was opened by a sign-in, which leaves its ticket behind the `#`. */
const cameFromSignIn = /[#&]sid=/.test(globalThis.location?.hash ?? '');

/**
 * Loads the page once more after a sign-in, as soon as Studio has taken the ticket. Studio signs out
 * with the token that it had when it was loaded: without this, signing out would end nothing.
 *
 * @returns whether the page is about to go
 */
export function startOverAfterSignIn(): boolean {
  if (!cameFromSignIn || /[#&]sid=/.test(location.hash)) return false;
  location.reload();
  return true;
}
