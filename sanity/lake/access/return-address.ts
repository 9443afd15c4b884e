import { isAllowedOrigin } from '../http/cors.ts';

/** Where a browser returns to after signing in: allowed, or why not. */
export type ReturnAddress =
  | { readonly address: URL }
  /** `refused`: the origin that is not allowed; undefined when there is no address at all. */
  | { readonly refused: string | undefined };

/**
 * Reads the parameter `origin`, in which Studio sends the whole address of its page.
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

/** The address with the code in its fragment, where only scripts of the page see it. */
export function withCode(address: URL, code: string): URL {
  const target = new URL(address);
  target.hash = `sid=${code}`;
  return target;
}
