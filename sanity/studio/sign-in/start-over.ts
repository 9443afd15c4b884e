/** Whether this page was opened by a sign-in, which leaves its ticket behind the `#`. */
const cameFromSignIn = /[#&]sid=/.test(globalThis.location?.hash ?? '');

/**
 * Whether the page is to be loaded once more: after a sign-in, as soon as Studio has taken the
 * ticket. Studio signs out with the token that it had when it was loaded: without this, signing out
 * would end nothing.
 */
export function isToStartOver(): boolean {
  return cameFromSignIn && !/[#&]sid=/.test(location.hash);
}
