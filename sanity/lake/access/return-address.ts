import { isAllowedOrigin } from '../http/cors.ts';

/** Where a browser returns to after signing in: allowed, or why not. */
export type ReturnAddress =
  | { readonly address: URL }
  /** `refused`: the origin that is not allowed; undefined when there is no address at all. */
  | { readonly refused: string | undefined };

/**
 * Reads the `origin` that Studio sends along, in truth the whole address of the page that it is at.
 * @param allowed see `LakeOptions.allowedOrigins`
 */
export function readReturnAddress(
  text: string | null,
  allowed: readonly string[] | undefined,
): ReturnAddress {
  if (text === null || text.length > 2000 || !URL.canParse(text)) return { refused: undefined };
  const address = new URL(text);
  if (!/^https?:$/.test(address.protocol)) return { refused: undefined };
  const isPlain = address.username === '' && address.password === '';
  if (!isPlain || !isAllowedOrigin(address.origin, allowed)) return { refused: address.origin };
  address.hash = '';
  return { address };
}

/** The same address with the ticket where only the page's own script sees it. */
export function withCode(address: URL, code: string): URL {
  const target = new URL(address);
  target.hash = `sid=${code}`;
  return target;
}
